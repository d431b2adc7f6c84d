// XML-RPC as the document shows it: one struct of texts, in a methodCall or a methodResponse.
import { childOf, readXml, type XmlElement } from './xml-read'

/** One member of a struct, with its value ready to be written inside <value>. */
export type Member = { readonly name: string; readonly text: string; readonly type: 'string' | 'int' | 'nil' }

export type Call = { readonly method: string; readonly members: ReadonlyMap<string, string> }

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'

/** A methodCall with one struct, or undefined when the text is anything else. */
export function readCall(text: string): Call | undefined {
  const root = readXml(text)
  if (root?.name !== 'methodCall') return undefined
  const struct = childOf(childOf(childOf(childOf(root, 'params'), 'param'), 'value'), 'struct')
  const members = new Map<string, string>()
  for (const member of struct?.children ?? []) {
    const name = childOf(member, 'name')?.text
    const value = valueOf(childOf(member, 'value'))
    if (name === undefined || value === undefined || members.has(name)) return undefined
    members.set(name, value)
  }
  return { method: childOf(root, 'methodName')?.text.trim() ?? '', members }
}

// <value> without a type is a string, white space included.
function valueOf(value: XmlElement | undefined): string | undefined {
  const [typed, ...more] = value?.children ?? []
  if (value === undefined || more.length > 0) return undefined
  if (typed === undefined) return value.text
  return ['string', 'int', 'i4'].includes(typed.name) && typed.children.length === 0 ? typed.text : undefined
}

/** The members of a methodResponse, laid out line by line like the sample of the document. */
export function writeResponse(members: readonly Member[], valueText = typedValue): string {
  return [XML_DECLARATION, '<methodResponse>', ...paramsOf(structOf(members, valueText)), '</methodResponse>'].join('\n')
}

/** A methodCall with the same layout. */
export function writeCall(method: string, members: readonly Member[]): string {
  const name = `    <methodName>${method}</methodName>`
  return ['<?xml version="1.0"?>', '<methodCall>', name, ...paramsOf(structOf(members, typedValue)), '</methodCall>'].join('\n')
}

/** What an XML-RPC server answers when it cannot do what was asked. */
export function writeFault(code: number, text: string): string {
  const members: Member[] = [
    { name: 'faultCode', text: String(code), type: 'int' },
    { name: 'faultString', text, type: 'string' },
  ]
  const value = ['<value>', ...structOf(members, typedValue), '</value>'].map((line) => `        ${line}`)
  return [XML_DECLARATION, '<methodResponse>', '    <fault>', ...value, '    </fault>', '</methodResponse>'].join('\n')
}

/** A value with its type around it. */
export function typedValue({ text, type }: Member): string {
  return type === 'nil' ? '<nil/>' : `<${type}>${escaped(text)}</${type}>`
}

/** Text with the three characters replaced that XML keeps for itself. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function paramsOf(struct: readonly string[]): readonly string[] {
  const value = ['<value>', ...struct, '</value>'].map((line) => `            ${line}`)
  return ['    <params>', '        <param>', ...value, '        </param>', '    </params>']
}

function structOf(members: readonly Member[], valueText: (member: Member) => string): readonly string[] {
  const lines = members.flatMap((member) => [
    '<member>',
    `    <name>${member.name}</name>`,
    '    <value>',
    `        ${valueText(member)}`,
    '    </value>',
    '</member>',
  ])
  return ['    <struct>', ...lines.map((line) => `        ${line}`), '    </struct>']
}
