// The shapes an XML answer may take: those an honest XML-RPC server may choose, and those nobody should believe.
import { typedValue, writeCall, writeFault, writeResponse, XML_DECLARATION, type Member } from './xml-rpc'

type Style = { readonly does: string; readonly write: (members: readonly Member[]) => string }

const DEEP = 10_000

/** Shapes that mean the same as the document's own. */
const sound = {
  document: style('line by line, as in the document', (members) => writeResponse(members)),
  compact: style('one line, no XML declaration', compact),
  bare: style('<value> without <string>', (members) => compact(members).replace(/<string>([^<]*)<\/string>/g, '$1')),
  reversed: style('the members in reverse order', (members) => writeResponse(members.toReversed())),
  'value-first': style('<value> before <name> in each member', (members) =>
    compact(members).replace(/(<name>.*?<\/name>)(<value>.*?<\/value>)/g, '$2$1'),
  ),
  cdata: style('values in two CDATA sections each', (members) => writeResponse(members, inCdata)),
  entities: style('values in decimal and hexadecimal references', (members) => writeResponse(members, inReferences)),
  i4: style('TRANSACTIONID as <i4>', (members) => writeResponse(members, numeric('TRANSACTIONID', 'i4'))),
  airy: style('comments, instructions and empty lines between all tags', (members) =>
    writeResponse(members).replaceAll('>\n', '>\n\n\t<!-- <string>00</string> -->\n<?pause 1?>\n'),
  ),
  windows: style('CRLF, single quotes in the XML declaration', (members) =>
    writeResponse(members)
      .replace(/^.*\?>/, "<?xml version='1.0' standalone='yes' ?>")
      .replaceAll('\n', '\r\n'),
  ),
  extra: style('more members: an array, a struct, a boolean', (members) =>
    writeResponse(members).replace('<struct>', `<struct>${EXTRA_MEMBERS}`),
  ),
  latin: style('ISO-8859-1 declared, only ASCII in it', (members) => writeResponse(members).replace('UTF-8', 'ISO-8859-1')),
} as const

/** Shapes that say nothing, although the code 00 may stand somewhere in them. */
const unsound = {
  fault: style('<fault> 4, Too many parameters', () => writeFault(4, 'Too many parameters.')),
  'fault-and-params': style('<fault> and <params> in one answer', (members) =>
    writeFault(4, 'Too many parameters.').replace('</methodResponse>', /<params>[^]*/.exec(writeResponse(members))?.[0] ?? ''),
  ),
  'int-code': style('RESPONSECODE as <int>0</int>', (members) => writeResponse(members, numeric('RESPONSECODE', 'int'))),
  'padded-code': style('blanks around the RESPONSECODE', (members) =>
    writeResponse(members.map((member) => (member.name === 'RESPONSECODE' ? { ...member, text: ` ${member.text} ` } : member))),
  ),
  'no-code': style('no RESPONSECODE', (members) => writeResponse(members.filter(({ name }) => name !== 'RESPONSECODE'))),
  'lower-case': style('member names in lower case', (members) =>
    writeResponse(members.map((member) => ({ ...member, name: member.name.toLowerCase() }))),
  ),
  nested: style('the struct inside another struct', (members) =>
    compact(members).replace(/<struct>.*<\/struct>/, '<struct><member><name>data</name><value>$&</value></member></struct>'),
  ),
  'two-params': style('a second <param> that says 23', (members) =>
    compact(members).replace(/<param>(.*?)<\/param>/, (first) => first + first.replace('<string>00</string>', '<string>23</string>')),
  ),
  'two-roots': style('the document twice in one body', (members) => compact(members).repeat(2)),
  call: style('a methodCall instead of a methodResponse', (members) => writeCall('topUpReport', members)),
  unclosed: style('the end tags of <param> and <value> crossed', (members) =>
    compact(members).replace('</value></param>', '</param></value>'),
  ),
  'raw-ampersand': style('a bare & in MESSAGE', (members) => writeResponse(members).replace('SUKSES,', 'SUKSES & ')),
  nbsp: style('&nbsp; in MESSAGE, declared nowhere', (members) => writeResponse(members).replace('SUKSES,', 'SUKSES,&nbsp;')),
  'null-character': style('&#0; in MESSAGE', (members) => writeResponse(members).replace('SUKSES,', 'SUKSES,&#0;')),
  doctype: style('a DOCTYPE, harmless', (members) => declared(members, '<!DOCTYPE methodResponse>')),
  'entity-bomb': style('a DOCTYPE with entities in entities', (members) => declared(members, BOMB).replace('SUKSES,', 'SUKSES, &e9;')),
  deep: style('ten thousand elements inside each other', (members) =>
    writeResponse(members).replace('<struct>', `${'<a>'.repeat(DEEP)}${'</a>'.repeat(DEEP)}<struct>`),
  ),
} as const

const EXTRA_MEMBERS =
  '<member><name>NOTE</name><value><array><data><value><string>RESPONSECODE</string></value></data></array></value></member>' +
  '<member><name>DETAIL</name><value><struct><member><name>RESPONSECODE</name><value>23</value></member></struct></value></member>' +
  '<member><name>FINAL</name><value><boolean>1</boolean></value></member>'
const BOMB = `<!DOCTYPE methodResponse [<!ENTITY e0 "ha">${Array.from({ length: 9 }, (_, level) => `<!ENTITY e${level + 1} "${`&e${level};`.repeat(10)}">`).join('')}]>`

export type XmlStyle = keyof typeof sound | keyof typeof unsound

export const xmlStyles: Readonly<Record<XmlStyle, Style>> = { ...sound, ...unsound }

/** The names of the shapes, the sound ones first. */
export const soundStyles = Object.keys(sound) as XmlStyle[]
export const unsoundStyles = Object.keys(unsound) as XmlStyle[]

export function isXmlStyle(name: unknown): name is XmlStyle {
  return typeof name === 'string' && Object.hasOwn(xmlStyles, name)
}

function style(does: string, write: (members: readonly Member[]) => string): Style {
  return { does, write }
}

function compact(members: readonly Member[]): string {
  return writeResponse(members).replace(`${XML_DECLARATION}\n`, '').replace(/>\s+</g, '><')
}

function declared(members: readonly Member[], doctype: string): string {
  return writeResponse(members).replace(XML_DECLARATION, `${XML_DECLARATION}\n${doctype}`)
}

function inCdata(member: Member): string {
  const sections = [member.text.slice(0, 1), member.text.slice(1)].map((part) => `<![CDATA[${part}]]>`)
  return `<string>${sections.join('')}</string>`
}

function inReferences({ text }: Member): string {
  const references = [...text].map((character, index) => {
    const point = character.codePointAt(0) ?? 0
    return index % 2 === 0 ? `&#${point};` : `&#x${point.toString(16)};`
  })
  return `<string>${references.join('')}</string>`
}

function numeric(name: string, type: 'int' | 'i4'): (member: Member) => string {
  return (member) => (member.name === name ? `<${type}>${Number(member.text)}</${type}>` : typedValue(member))
}
