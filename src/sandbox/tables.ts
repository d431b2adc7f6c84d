// Every table of the sandbox as it is printed by --help and stands in docs/sandbox.md, made of what is really run.
import { callbackFaults, callbackFormats } from './callback-settings'
import { controlCalls } from './control-calls'
import { ticketScenarios } from './deposit-scenarios'
import { digiswitchFaults } from './digiswitch-faults'
import { fates, testNumbers } from './digiswitch-numbers'
import { prepaidScenarios } from './digiswitch-scenarios'
import { flags } from './flags'
import { ledgerScenarios } from './ledger-scenarios'
import { type Scenario } from './scenario'
import { scenarios } from './scenarios'
import { xmlScenarios } from './xml-scenarios'

export type Table = {
  /** Names the place in docs/sandbox.md. */
  readonly name: string
  readonly title: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

export const tables: readonly Table[] = [
  {
    name: 'flags',
    title: 'Flags:',
    head: ['flag', 'does'],
    rows: Object.entries(flags).map(([name, { takes, does }]) => [`--${name} ${takes}`.trim(), does]),
  },
  scenarioTable('scenarios', "The last three digits of the customer's number choose what happens:", scenarios),
  scenarioTable('ledger', 'The same, for money that does not add up:', ledgerScenarios),
  scenarioTable('xml', 'The same, for the shape of an XML answer (the other transports answer rc 00 at once):', xmlScenarios),
  {
    name: 'deposit',
    title: 'The amount of a deposit ticket chooses what happens:',
    head: ['amount', 'what happens'],
    rows: ticketScenarios.map(({ amount, does }) => [String(amount), does]),
  },
  { name: 'formats', title: 'Callback formats:', head: ['format', 'body'], rows: Object.entries(callbackFormats) },
  { name: 'faults', title: 'Callback faults:', head: ['fault', 'what is sent'], rows: Object.entries(callbackFaults) },
  {
    name: 'control',
    title: 'Calls of the control port:',
    head: ['call', 'takes', 'does'],
    rows: Object.entries(controlCalls).map(([call, { takes, does }]) => [call, takes, does]),
  },
  {
    name: 'digiswitch-numbers',
    title: "DigiSwitch's test numbers (where there are two, the second has two bills):",
    head: ['kind', ...fates],
    rows: Object.entries(testNumbers).map(([kind, numbers]) => [kind, ...fates.map((fate) => numbers[fate].join(' '))]),
  },
  scenarioTable('digiswitch-prepaid', 'The last three digits of any other number choose what happens to a prepaid sale:', prepaidScenarios),
  {
    name: 'digiswitch-faults',
    title: "Faults for DigiSwitch's calls, ordered at the control port:",
    head: ['fault', 'what happens'],
    rows: Object.entries(digiswitchFaults).map(([fault, { does }]) => [fault, does]),
  },
]

/** A table for the terminal. */
export function asText({ title, head, rows }: Table): string {
  const columns = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)))
  const line = (cells: readonly string[]): string => cells.map((cell, column) => cell.padEnd(columns[column] ?? 0)).join('  ')
  return [title, '', ...[head, ...rows].map((row) => `  ${line(row)}`.trimEnd())].join('\n')
}

/** A table for the page. */
export function asMarkdown({ head, rows }: Table): string {
  const cells = (row: readonly string[]): string => `| ${row.map((cell) => cell.replace(/[|<]/g, '\\$&')).join(' | ')} |`
  return [cells(head), cells(head.map(() => '---')), ...rows.map(cells)].join('\n')
}

function scenarioTable(name: string, title: string, of: readonly Pick<Scenario, 'digits' | 'truth' | 'seen'>[]): Table {
  const rows = of.map(({ digits, truth, seen }) => [digits, truth, seen])
  return { name, title, head: ['digits', 'at the provider', 'the caller sees'], rows }
}
