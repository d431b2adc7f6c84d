// Scenarios that show over XML only: the customer is served at once, and the answer has an unusual shape.
import { bought } from './scenario-rows'
import { type Scenario } from './scenario'
import { soundStyles, unsoundStyles, xmlStyles, type XmlStyle } from './xml-styles'

const FIRST_SOUND = 801
const FIRST_UNSOUND = 851

/** Digits in the order of the shapes; over the other transports these numbers are ordinary. */
export const xmlScenarios: readonly Scenario[] = [...rowsFrom(FIRST_SOUND, soundStyles), ...rowsFrom(FIRST_UNSOUND, unsoundStyles)]

function rowsFrom(first: number, styles: readonly XmlStyle[]): readonly Scenario[] {
  return styles.map((style, index) => bought(String(first + index), `${style}: ${xmlStyles[style].does}`, { xml: style }))
}
