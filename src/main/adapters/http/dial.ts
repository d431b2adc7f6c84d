// Makes connections, and knows of each purchase whether it ever had one.
import { buildConnector } from 'undici'
import { DialFailure, lineTroubleOf } from './line-trouble'

export type Dial = buildConnector.connector

/** What is known about the one connection of a purchase. */
export type Purchase = { connected: boolean; over: boolean }

// Two seconds for each address of a host before the next is tried; the default of 250 ms gives up on slow mobile lines.
const perAddressMs = 2_000

/** How every connection is made, to a provider as to a proxy. */
export const connecting = {
  autoSelectFamily: true,
  autoSelectFamilyAttemptTimeout: perAddressMs,
  // Said aloud, because otherwise NODE_TLS_REJECT_UNAUTHORIZED=0 in the environment turns verification off.
  rejectUnauthorized: true,
  minVersion: 'TLSv1.2',
} as const

/** Connects within the limit, TLS handshake included; every failure is a DialFailure. */
export function createDial(connectTimeoutMs: number): Dial {
  const connect = buildConnector({ ...connecting, allowH2: false, timeout: connectTimeoutMs })
  return (options, callback) => {
    connect(options, (error, socket) => {
      if (error) callback(new DialFailure(lineTroubleOf(error), { cause: error }), null)
      else callback(null, socket)
    })
  }
}

/**
 * A dial for one purchase. undici starts to write only when it is handed a socket, so a purchase without a socket
 * has not left this machine. It gives out one socket, ever: whatever undici may think of repeating has no second way out.
 */
export function dialOnce(dial: Dial, purchase: Purchase): Dial {
  let dialled = false
  return (options, callback) => {
    if (dialled) {
      callback(new Error('A purchase has one connection'), null)
      return
    }
    dialled = true
    dial(options, (error, socket) => {
      if (error) {
        callback(error, null)
      } else if (purchase.over) {
        socket.destroy()
        callback(new Error('The purchase was given up before it was connected'), null)
      } else {
        purchase.connected = true
        callback(null, socket)
      }
    })
  }
}
