// Niskala's reports through the small listener: read, handed on as hints, answered in the caller's own notation.
import { ok } from '../../../shared/result'
import { type CallbackDoor } from '../../core/ports/callbacks'
import { startCallbackListener } from '../http/callback-listener'
import { answerCallback, readCallback } from './callback'

const bodyMaxBytes = 65_536
const answerWithinMs = 5_000
const connectionsMax = 20
const perMinuteMax = 600

export const niskalaCallbackDoor: CallbackDoor = {
  async open({ address, port, path, allowed }, { heard, refused }) {
    const started = await startCallbackListener({
      address,
      port,
      path,
      allowedSources: allowed,
      bodyMaxBytes,
      answerWithinMs,
      connectionsMax,
      perMinuteMax,
      onTurnedDown: refused,
      onBody(body, contentType, source) {
        const callback = readCallback(contentType, body)
        if (callback.kind === 'hint') {
          const { transport: format, reference, rc: code } = callback
          heard({ kind: 'hint', format, reference, code }, source)
        } else heard({ kind: 'unreadable' }, source)
        return answerCallback(callback)
      },
    })
    return started.ok ? ok({ close: () => started.value.close() }) : started
  },
}
