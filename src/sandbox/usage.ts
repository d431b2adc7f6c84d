// What --help prints.
import { asText, tables } from './tables'

/** The usage, and every table. */
export function usage(): string {
  return `Plays the providers Niskala and DigiSwitch on this machine, for training and tests.

  node out/main/sandbox.js [--port N] [--control-port N] [--book FILE] …

Callbacks, for a listener on port 4690:

  node out/main/sandbox.js --control-port 4681 --callback http://127.0.0.1:4690/secret --callback-format xml
  curl -H 'Content-Type: application/json' -d '{"fault":"lie"}' http://127.0.0.1:4681/sandbox/callback
  curl http://127.0.0.1:4681/sandbox/callbacks

DigiSwitch stands beside Niskala on the same port, below /v1/user/api, for the user and key latihan:

  curl -H 'Content-Type: application/json' -d '{"call":"pay-pasca","fault":"cut"}' http://127.0.0.1:4681/sandbox/digiswitch/fault
  curl http://127.0.0.1:4681/sandbox/digiswitch/book

At Niskala a code costs its trailing digits in thousands plus 400 (HSA5: 5400), without digits 10000.
A code that starts with X0 is unknown (rc 05). A price above the deposit is refused (rc 18).

${tables.map(asText).join('\n\n')}
`
}
