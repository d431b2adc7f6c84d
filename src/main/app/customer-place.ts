// Where the customer's window goes, of the screens that are plugged in.
import { type CustomerDisplay } from '../../shared/settings'

export type Area = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Pixels of the screen's own scale; `workArea` is what the system's bars leave. */
export type PluggedScreen = { readonly id: number; readonly bounds: Area; readonly workArea: Area }

export type Place = { readonly fullScreen: boolean; readonly area: Area }

const windowSize = { width: 960, height: 600 }

/**
 * A screen of its own is filled; where there is none, or it is unplugged, an ordinary window lies on the till's. The till's own
 * screen is never filled: nobody could sell any more.
 * @param till the screen that the till's window is on.
 */
export function placeFor(wanted: CustomerDisplay['screen'], screens: readonly PluggedScreen[], till: PluggedScreen): Place {
  const others = screens.filter(({ id }) => id !== till.id)
  const chosen = wanted === 'second' ? others[0] : others.find(({ id }) => String(id) === wanted)
  return chosen ? { fullScreen: true, area: chosen.bounds } : { fullScreen: false, area: windowOn(till.workArea) }
}

/** In the upper right corner, where it hides the least of the till. */
function windowOn({ x, y, width, height }: Area): Area {
  const wide = Math.min(windowSize.width, width)
  return { x: x + width - wide, y, width: wide, height: Math.min(windowSize.height, height) }
}
