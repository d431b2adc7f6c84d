// What runs inside the measured pages. They are turned into text, so each stands alone and uses nothing from outside itself.
import { wallClock } from './wall-clock'

type Wire = { readonly sentAt: number; readonly replyMs: number }
type Reply = { readonly ok: boolean; readonly value: never }
type Pos = {
  call(channel: string, request?: unknown): Promise<Reply>
  on(event: string, listener: (payload: { readonly id: string; readonly state: string }) => void): () => void
}

/** Resolves with the time when the blank page has been painted. */
function blankPainted(): Promise<number> {
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now()))))
}

/** Resolves with the time when the cursor is in the number, products are on screen, and that has been painted. */
function sellScreenPainted(): Promise<number> {
  return new Promise((done) => {
    const ready = () =>
      document.activeElement?.getAttribute('data-place') === 'number' &&
      (document.querySelector('.product')?.getBoundingClientRect().height ?? 0) > 0
    const look = () => {
      if (!ready()) return
      watcher.disconnect()
      document.removeEventListener('focusin', look)
      requestAnimationFrame(() => requestAnimationFrame(() => done(Date.now())))
    }
    const watcher = new MutationObserver(look)
    watcher.observe(document, { subtree: true, childList: true })
    document.addEventListener('focusin', look)
    look()
  })
}

/** Sells one after the other through the bridge, as the send key does, and waits for each success. */
async function sellInLoket(count: number, now: () => number): Promise<Wire[]> {
  const { pos } = window as unknown as { readonly pos: Pos }
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const products = (await pos.call('catalogue/list')).value as unknown as readonly { code: string; category: string; price: number }[]
  const product = products.find((each) => each.category === 'pulsa')
  const measured: Wire[] = []
  for (let sale = 0; sale < count; sale += 1) {
    const draft = await pos.call('topup/draft', { code: product?.code, destination: `0812${String(10_000_000 + sale)}` })
    const delivered = new Promise<void>((done) => {
      const stop = pos.on('sale/changed', ({ state }) => {
        if (state !== 'delivered') return
        stop()
        done()
      })
    })
    await rest(30)
    const request = { draft: (draft.value as { draft: string }).draft, payment: 'cash', tendered: product?.price, second: false }
    const sentAt = now()
    const reply = await pos.call('topup/sell', request)
    const replyMs = now() - sentAt
    if (!reply.ok) throw new Error(`Not sold: ${JSON.stringify(reply)}`)
    await delivered
    measured.push({ sentAt, replyMs })
  }
  return measured
}

/** The same number of calls, each with one insert and one POST behind it. */
async function sellInFloor(count: number, now: () => number): Promise<Wire[]> {
  const { floor } = window as unknown as { readonly floor: { sell(order: unknown): Promise<unknown> } }
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const measured: Wire[] = []
  for (let sale = 0; sale < count; sale += 1) {
    await rest(50)
    const order = { code: 'HSA5', msisdn: `0812${String(10_000_000 + sale)}`, request_id: `floor-${sale}` }
    const sentAt = now()
    await floor.sell(order)
    measured.push({ sentAt, replyMs: now() - sentAt })
  }
  await rest(100)
  return measured
}

/** Sells as fingers do, by the keys of the screen; answers when the slip of each success was painted. */
async function sellOnScreen(count: number, now: () => number): Promise<number[]> {
  const rest = (ms: number) => new Promise((done) => setTimeout(done, ms))
  const there = (ready: () => boolean) =>
    new Promise<void>((done) => {
      const look = () => {
        if (!ready()) return
        watcher.disconnect()
        done()
      }
      const watcher = new MutationObserver(look)
      watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
      look()
    })
  const buttons = () => [...document.querySelectorAll('button')]
  const press = async (find: () => HTMLButtonElement | undefined) => {
    await there(() => find()?.disabled === false)
    find()?.click()
  }
  const named = (name: string) => () => buttons().find((button) => button.textContent?.startsWith(name))
  const send = () => document.querySelector<HTMLButtonElement>('.send-key') ?? undefined
  const paintedAt: number[] = []
  for (let sale = 0; sale < count; sale += 1) {
    for (const digit of `0812${String(30_000_000 + sale)}`) {
      await press(() => [...document.querySelectorAll<HTMLButtonElement>('.pad-key')].find((key) => key.textContent === digit))
    }
    await press(() => document.querySelector<HTMLButtonElement>('.product') ?? undefined)
    await press(named('Uang pas'))
    await press(send)
    await there(() => document.querySelector('.review') !== null)
    await press(send)
    await there(() => document.querySelector('.paper')?.textContent?.includes('STRUK PEMBELIAN') === true)
    await new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))
    paintedAt.push(now())
    await rest(700)
    await press(named('Pelanggan berikutnya'))
    await there(() => document.querySelector('.result') === null)
    await rest(100)
  }
  return paintedAt
}

export const usableScripts = { floor: `(${blankPainted.toString()})()`, loket: `(${sellScreenPainted.toString()})()` }

export function sellScript(program: 'floor' | 'loket', count: number): string {
  const sell = program === 'floor' ? sellInFloor : sellInLoket
  return `(${sell.toString()})(${count}, (${wallClock.toString()})())`
}

export function screenScript(count: number): string {
  return `(${sellOnScreen.toString()})(${count}, (${wallClock.toString()})())`
}
