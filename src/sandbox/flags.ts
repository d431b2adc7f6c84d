// The flags of the command line: parsed, printed by --help and listed in docs/sandbox.md from this one table.
export const PORT_DEFAULT = 4680
export const SALDO_DEFAULT = 5_000_000

export const flags = {
  port: { type: 'string', takes: 'N', does: `provider port on 127.0.0.1, ${PORT_DEFAULT} when not given; 0 takes any free port` },
  'control-port': { type: 'string', takes: 'N', does: 'opens the control port; 0 takes any free port' },
  book: { type: 'string', takes: 'FILE', does: 'where the transactions are kept; a file in the temporary folder when not given' },
  token: {
    type: 'string',
    takes: 'T',
    does: 'the only token accepted; when not given every token is. `wrong` and `expired…` are always refused',
  },
  saldo: { type: 'string', takes: 'N', does: `deposit of a new book at each provider in rupiah, ${SALDO_DEFAULT} when not given` },
  pace: { type: 'string', takes: 'X', does: 'factor on the waits of the scenarios: 0.1 is ten times faster' },
  'xml-style': { type: 'string', takes: 'NAME', does: 'shape of every XML answer, `document` when not given; names below' },
  callback: { type: 'string', takes: 'URL', does: 'reports ended transactions to this address, which must begin with http://127.0.0.1' },
  'callback-format': { type: 'string', takes: 'NAME', does: '`xml` (when not given), `json-iak` or `json-flat`' },
  'callback-fault': { type: 'string', takes: 'NAME', does: 'what goes wrong with every report; names below' },
  'callback-every': { type: 'boolean', takes: '', does: 'reports transactions too that were final in the answer already' },
  'digiswitch-user': { type: 'string', takes: 'NAME', does: 'the only username of DigiSwitch, `latihan` when not given' },
  'digiswitch-key': { type: 'string', takes: 'KEY', does: 'the key its signs are made with, `latihan` when not given' },
  quiet: { type: 'boolean', takes: '', does: 'does not log the calls' },
  help: { type: 'boolean', takes: '', does: 'prints all of this' },
} as const
