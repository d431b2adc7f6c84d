// Every shape that the sandbox gives an XML answer: believed where any XML-RPC reader would, and nothing else.
import { describe, expect, it } from 'vitest'
import { soundStyles, unsoundStyles, type XmlStyle } from '../../src/sandbox/xml-styles'
import { inWords, niskalaClients, orderFor } from './niskala-client'
import { openTill } from './sandbox-caller'

const connect = niskalaClients()
const order = orderFor('890')

async function bought(xmlStyle: XmlStyle) {
  const till = await openTill({ xmlStyle })
  const before = till.balance()
  const niskala = connect(till, { transport: 'xml' })
  const replies = [await niskala.submit(order), await niskala.check(order)] as const
  return { replies, paid: before - till.balance() }
}

// Processing instructions are XML, but no XML-RPC server writes them, and none of ours has to read them.
const refusedAllTheSame: readonly XmlStyle[] = ['airy']

describe('an XML answer', () => {
  it.each(soundStyles.filter((style) => !refusedAllTheSame.includes(style)))('in the shape "%s" is believed', async (style) => {
    const { replies, paid } = await bought(style)
    expect(replies[0]).toMatchObject({ kind: 'delivered', note: { code: '00' } })
    // What XML does not say, the check does.
    expect(replies[0]).not.toHaveProperty('balance', expect.anything())
    expect(replies[1]).toMatchObject({ kind: 'delivered', charged: 5_400 })
    expect(replies[1].kind === 'delivered' && replies[1].serial).toMatch(/\d{8}/u)
    expect(paid).toBe(5_400)
  })

  it.each([...unsoundStyles, ...refusedAllTheSame])('in the shape "%s" says nothing, and the check finds the sale', async (style) => {
    const { replies, paid } = await bought(style)
    expect(inWords(replies[0])).toMatch(/^inconclusive (?:not-json|wrong-type|http-error)$/u)
    expect(inWords(replies[1])).toBe('delivered 00')
    expect(paid).toBe(5_400)
  })
})
