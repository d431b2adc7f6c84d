// The listener for Niskala's reports: where it listens, who may report, and what to enter at Niskala.
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { Field } from '../../ui/Field'
import { callbackStore } from './callback-store'
import { CallbackAddress } from './CallbackAddress'
import { CallbackLive } from './CallbackLive'
import { Toggle } from './Choice'
import { areSources, isListenAddress, portOf, sourcesOf } from './niskala-rules'
import { type NiskalaPartProps } from './NiskalaSection'
import { SaveRow } from './ShopSection'

export function CallbackPart({ store, view }: NiskalaPartProps) {
  const live = useStore(callbackStore, (state) => state.view)
  useEffect(() => callbackStore.getState().start(), [])
  return (
    <div className="niskala-columns">
      <ListenerForm store={store} view={view} />
      <div className="niskala-aside">
        <CallbackAddress store={store} url={live?.url} />
        {live && <CallbackLive view={live} port={view.niskala.callback.port} />}
      </div>
    </div>
  )
}

function ListenerForm({ store, view }: NiskalaPartProps) {
  const { t } = useTranslation()
  const { on, ...saved } = view.niskala.callback
  const savedSources = saved.allowed.join(', ')
  const [address, setAddress] = useState(saved.address)
  const [port, setPort] = useState(String(saved.port))
  const [sources, setSources] = useState(savedSources)
  const portNumber = portOf(port)
  const allowed = [...sourcesOf(sources)]
  const good = isListenAddress(address) && portNumber !== undefined && areSources(allowed)
  const changed = address !== saved.address || port !== String(saved.port) || sources !== savedSources
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (good) void store.getState().saveCallback({ on, address, port: portNumber, allowed })
  }
  const reset = () => {
    setAddress(saved.address)
    setPort(String(saved.port))
    setSources(savedSources)
  }
  const turn = (next: boolean) =>
    void store.getState().saveCallback({ on: next, address: saved.address, port: saved.port, allowed: [...saved.allowed] })
  return (
    <form className="settings-form" onSubmit={save} noValidate>
      <Toggle label={t('settings.callback.on')} help={t('settings.callback.hint')} checked={on} onChange={turn} />
      <div className="niskala-pair">
        <Field
          label={t('settings.callback.address')}
          value={address}
          maxLength={45}
          onChange={setAddress}
          help={t('settings.callback.addressHelp')}
          error={isListenAddress(address) ? undefined : t('settings.callback.addressWrong')}
        />
        <Field
          label={t('settings.callback.port')}
          value={port}
          maxLength={5}
          inputMode="numeric"
          onChange={setPort}
          error={portNumber === undefined ? t('settings.callback.portWrong') : undefined}
        />
      </div>
      <Field
        label={t('settings.callback.allowed')}
        value={sources}
        maxLength={900}
        onChange={setSources}
        help={t('settings.callback.allowedHelp')}
        error={areSources(allowed) ? undefined : t('settings.callback.allowedWrong')}
      />
      <SaveRow store={store} changed={changed} onUndo={reset} />
    </form>
  )
}
