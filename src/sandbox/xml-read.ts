// A small strict reader of XML, written here on purpose: the application's own reader must not be judged by itself.

export type XmlElement = { readonly name: string; readonly children: readonly XmlElement[]; readonly text: string }

type Open = { readonly name: string; readonly children: XmlElement[]; text: string }

const DEPTH_MAX = 50
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }
// Declaration or instruction, comment, CDATA, end tag, start tag (attributes are allowed and ignored), text.
const TOKEN =
  /<\?[^]*?\?>|<!--(?:(?!--)[^])*-->|<!\[CDATA\[([^]*?)\]\]>|<\/([\w.:-]+)\s*>|<([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|([^<]+)/y

/** The root element, or undefined when the text is not one well-formed document without a DOCTYPE. */
export function readXml(source: string): XmlElement | undefined {
  const roots: Open[] = [{ name: '', children: [], text: '' }]
  const text = source.replace(/^\uFEFF/, '')
  TOKEN.lastIndex = 0
  while (TOKEN.lastIndex < text.length) {
    const token = TOKEN.exec(text)
    if (token === null || !take(roots, token)) return undefined
  }
  const [document, ...stillOpen] = roots
  const isOne = document !== undefined && stillOpen.length === 0 && document.children.length === 1 && document.text.trim() === ''
  return isOne ? document.children[0] : undefined
}

/** The first child of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name)
}

// Adds one token to the innermost open element; false when it does not fit.
function take(stack: Open[], token: RegExpExecArray): boolean {
  const [, cdata, end, start, , selfClosing, characters] = token
  const inner = stack.at(-1)
  if (inner === undefined) return false
  if (start !== undefined) {
    stack.push({ name: start, children: [], text: '' })
    return selfClosing === '/' ? close(stack, start) : stack.length <= DEPTH_MAX
  }
  if (end !== undefined) return close(stack, end)
  const text = cdata ?? (characters === undefined ? '' : decoded(characters))
  if (text === undefined) return false
  inner.text += text
  return true
}

function close(stack: Open[], name: string): boolean {
  const closing = stack.pop()
  const outer = stack.at(-1)
  if (closing === undefined || outer === undefined || closing.name !== name) return false
  outer.children.push(closing)
  return true
}

// Text with its references replaced, or undefined when one of them is none.
function decoded(characters: string): string | undefined {
  let isSound = !characters.includes(']]>')
  const text = characters.replace(/&([^;&]*);?/g, (whole, name: string) => {
    const value = whole.endsWith(';') ? referenced(name) : undefined
    isSound &&= value !== undefined
    return value ?? ''
  })
  return isSound ? text : undefined
}

function referenced(name: string): string | undefined {
  const [, decimal, hex] = /^#(?:(\d{1,7})|x([0-9a-fA-F]{1,6}))$/.exec(name) ?? []
  if (decimal === undefined && hex === undefined) return Object.hasOwn(NAMED, name) ? NAMED[name] : undefined
  const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  const isCharacter = point === 9 || point === 10 || point === 13 || (point >= 32 && point <= 0x10_ff_ff)
  return isCharacter ? String.fromCodePoint(point) : undefined
}
