// XML-RPC as far as Niskala speaks it: a call or an answer with one struct of strings, or a fault.
import { create } from 'xmlbuilder2'
import { fail, ok, type Result } from '../../../shared/result'
import { parseXml, type XmlElement } from './strict-xml'

/** By name. A value that is no string (a number, a list, a struct) is there, but without its words. */
export type Members = ReadonlyMap<string, string | undefined>

export type XmlRpcAnswer =
  | { readonly kind: 'members'; readonly members: Members }
  | { readonly kind: 'fault'; readonly message: string | undefined }

export type XmlRpcCall = { readonly method: string; readonly members: Members }

/** Not XML at all, or XML that says something else. */
export type NotXmlRpc = 'not-xml' | 'wrong-shape'

export function readXmlRpcAnswer(text: string): Result<XmlRpcAnswer, NotXmlRpc> {
  return read(text, (root) => {
    const inner = only(named(root, 'methodResponse'))
    if (inner.name !== 'fault') return { kind: 'members', members: membersIn(inner) }
    return { kind: 'fault', message: membersOf(only(inner)).get('faultString') }
  })
}

export function readXmlRpcCall(text: string): Result<XmlRpcCall, NotXmlRpc> {
  return read(text, (root) => {
    const parts = childrenOf(named(root, 'methodCall'))
    const [name, params] = [parts[0], parts[1]]
    if (!name || !params || parts.length > 2) throw new WrongShape()
    return { method: wordsOf(named(name, 'methodName')), members: membersIn(params) }
  })
}

/** An answer that holds one string. */
export function xmlRpcAnswer(words: string): string {
  const response = create({ version: '1.0', encoding: 'UTF-8' }).ele('methodResponse')
  response.ele('params').ele('param').ele('value').ele('string').txt(words)
  return response.end({ wellFormed: true })
}

export function xmlRpcFault(code: number, words: string): string {
  const response = create({ version: '1.0', encoding: 'UTF-8' }).ele('methodResponse')
  const struct = response.ele('fault').ele('value').ele('struct')
  const first = struct.ele('member')
  first.ele('name').txt('faultCode')
  first.ele('value').ele('int').txt(String(code))
  const second = struct.ele('member')
  second.ele('name').txt('faultString')
  second.ele('value').ele('string').txt(words)
  return response.end({ wellFormed: true })
}

const types = new Set('string int i4 i8 boolean double dateTime.iso8601 base64 struct array nil ex:nil ex:i8'.split(' '))

class WrongShape extends Error {}

function read<T>(text: string, understand: (root: XmlElement) => T): Result<T, NotXmlRpc> {
  const xml = parseXml(text)
  if (!xml.ok) return xml
  try {
    return ok(understand(xml.value))
  } catch (error) {
    if (error instanceof WrongShape) return fail('wrong-shape')
    throw error
  }
}

function membersIn(params: XmlElement): Members {
  return membersOf(only(named(only(named(params, 'params')), 'param')))
}

function membersOf(value: XmlElement): Members {
  const struct = named(only(named(value, 'value')), 'struct')
  const members = new Map<string, string | undefined>()
  for (const member of childrenOf(struct)) {
    const parts = childrenOf(named(member, 'member'))
    const name = parts.find((part) => part.name === 'name')
    const content = parts.find((part) => part.name === 'value')
    if (!name || !content || parts.length !== 2) throw new WrongShape()
    const key = wordsOf(name)
    // One reader would keep the first, another the last: with two response codes that is success or failure by taste.
    if (members.has(key)) throw new WrongShape()
    members.set(key, stringIn(content))
  }
  return members
}

/** `<value>` without a type is a string. White space in a string belongs to it: a code " 00 " is not the code "00". */
function stringIn(value: XmlElement): string | undefined {
  if (value.children.length === 0) return value.text
  const inner = only(value)
  if (!types.has(inner.name)) throw new WrongShape()
  return inner.name === 'string' ? wordsOf(inner) : undefined
}

function named(element: XmlElement, name: string): XmlElement {
  if (element.name !== name) throw new WrongShape()
  return element
}

function only(element: XmlElement): XmlElement {
  const [first, second] = childrenOf(element)
  if (!first || second) throw new WrongShape()
  return first
}

/** What holds elements holds no words, only white space for layout. */
function childrenOf(element: XmlElement): readonly XmlElement[] {
  if (/[^ \t\r\n]/u.test(element.text)) throw new WrongShape()
  return element.children
}

/** What holds words holds no elements. */
function wordsOf(element: XmlElement): string {
  if (element.children.length > 0) throw new WrongShape()
  return element.text
}
