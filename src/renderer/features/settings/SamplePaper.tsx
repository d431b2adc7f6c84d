// A sample slip as it would be printed with what is typed: the real composer's lines, asked of main.
import { type ReactNode, useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { bridge } from '../../bridge'
import { ReceiptPreview } from '../../sale/ReceiptPreview'
import { createSampleStore, type SampleRequest } from './sample-store'
import './sample-paper.css'

export function SamplePaper({ request, caption }: { readonly request: SampleRequest; readonly caption: ReactNode }) {
  const [store] = useState(() => createSampleStore(bridge))
  const slip = useStore(store, (state) => state.slip)
  const asked = JSON.stringify(request)
  useEffect(() => {
    store.getState().ask(JSON.parse(asked) as SampleRequest)
    return store.getState().leave
  }, [store, asked])
  return (
    <figure className="sample-paper">
      <figcaption className="sample-caption">{caption}</figcaption>
      <div className="sample-scroll">
        <ReceiptPreview receipt={slip} />
      </div>
    </figure>
  )
}
