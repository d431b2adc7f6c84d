// XML as one reader only can understand it: well-formed, one root, no DOCTYPE, no instructions, not deep, not long.
import { SaxesParser, type XMLDecl } from 'saxes'
import { fail, ok, type Result } from '../../../shared/result'

export type XmlElement = {
  readonly name: string
  readonly children: readonly XmlElement[]
  /** What stands directly in it, entities and CDATA resolved. */
  readonly text: string
}

const charactersMax = 65_536
const depthMax = 64
// Texts come here read as UTF-8: a document that names an encoding in which digits are other bytes is not ours to guess.
const encodings = /^(?:utf-8|us-ascii|iso-8859-1)$/iu

export function parseXml(text: string): Result<XmlElement, 'not-xml'> {
  if (text.length > charactersMax) return fail('not-xml')
  try {
    return ok(rootOf(text))
  } catch {
    return fail('not-xml')
  }
}

/** May `contentType` be read as XML? */
export function isXmlType(contentType: string): boolean {
  return /^\s*(?:application|text)\/(?:[\w.+-]+\+)?xml\s*(?:;|$)/iu.test(contentType)
}

type Growing = { readonly name: string; readonly children: Growing[]; text: string }

// saxes resolves only the five named entities and numbers; whatever else it meets, it throws at.
function rootOf(text: string): XmlElement {
  const top: Growing = { name: '', children: [], text: '' }
  const open: Growing[] = [top]
  const parser = new SaxesParser({ position: false })
  const add = (words: string) => {
    const inner = open.at(-1)
    if (inner) inner.text += words
  }
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('processinginstruction', refuse)
  parser.on('xmldecl', judge)
  parser.on('text', add)
  parser.on('cdata', add)
  parser.on('opentag', ({ name }) => {
    if (open.length > depthMax) refuse()
    const element: Growing = { name, children: [], text: '' }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.write(text).close()
  return top.children[0] ?? refuse()
}

// XML 1.1 allows signs that 1.0 forbids, and readers disagree about any other number.
function judge({ version, encoding }: XMLDecl): void {
  if (version !== '1.0') refuse()
  if (encoding !== undefined && !encodings.test(encoding)) refuse()
}

function refuse(): never {
  throw new Error('Not strict XML')
}
