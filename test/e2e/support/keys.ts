// Keys that come all at once, faster than any hand.
import { type Till } from './till'

/** Hands them to the window in one go, as a scanner's driver does, or a system that caught up with the cashier. */
export async function atOnce({ app }: Pick<Till, 'app'>, codes: readonly string[]): Promise<void> {
  await app.evaluate(({ BrowserWindow }, keys) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    for (const keyCode of keys) {
      contents?.sendInputEvent({ type: 'keyDown', keyCode })
      contents?.sendInputEvent({ type: 'char', keyCode })
      contents?.sendInputEvent({ type: 'keyUp', keyCode })
    }
  }, codes)
}
