// A design while it is edited: one layer is in hand, the layers below it shine through.
import { type PaperColumns } from '../../../shared/printing'
import {
  footerMost,
  headerMost,
  layerName,
  type LayerName,
  layersOf,
  type OptionalLine,
  optionalLines,
  ownLineMost,
  type SlipDesigns,
  type SlipKind,
  type SlipLayer,
} from '../../../shared/slip-design'

/** Which layer is in hand; nothing in a place means all of them. */
export type DesignPlace = { readonly kind: SlipKind | undefined; readonly columns: PaperColumns | undefined }
export type OwnLines = 'header' | 'footer'
export type DesignField = OwnLines | 'logo' | 'fee' | OptionalLine

/** What a field may be set to; nothing takes it out of the layer, so that it follows the layers below again. */
export type DesignChange = Pick<SlipLayer, 'header' | 'footer' | 'logo' | 'fee'> & {
  readonly line?: Partial<Record<OptionalLine, boolean>>
}

export type DesignProblem = {
  readonly layer: LayerName
  readonly field: OwnLines
  readonly kind: 'too-many' | 'too-long'
  readonly most: number
}

const mostLines = { header: headerMost, footer: footerMost } as const
const usedBy: Readonly<Record<SlipKind, readonly (DesignField | undefined)[]>> = {
  topup: ['address', 'phone', 'cashier', 'references', 'cash', 'thanks', 'qr'],
  token: ['address', 'phone', 'cashier', 'references', 'cash', 'customer', 'thanks', 'qr'],
  bill: ['address', 'phone', 'cashier', 'references', 'cash', 'qr', 'fee'],
  deposit: ['address', 'phone', 'cashier', 'cash', 'qr', 'fee'],
  refund: ['address', 'phone', 'cashier', 'qr'],
}

/** Does this kind of slip have such a line at all? */
export function uses(kind: SlipKind | undefined, field: OptionalLine | 'fee'): boolean {
  return kind === undefined || usedBy[kind].includes(field)
}

/** The layer that says how this field is, seen from this place; nothing where it is as it always was. */
export function originOf(designs: SlipDesigns, { kind, columns }: DesignPlace, field: DesignField): LayerName | undefined {
  return layersOf(kind, columns).findLast((name) => isSaid(designs[name], field))
}

export function placeName({ kind, columns }: DesignPlace): LayerName {
  return layerName(kind, columns)
}

/** The designs with a field set in the layer of the place. */
export function withChange(designs: SlipDesigns, place: DesignPlace, { line, ...change }: DesignChange): SlipDesigns {
  const layer = designs[placeName(place)] ?? {}
  const lines = { ...layer.lines, ...line }
  return { ...designs, [placeName(place)]: { ...layer, ...change, ...(line && { lines }) } }
}

/** The designs with a field taken out of the layer of the place. */
export function withoutField(designs: SlipDesigns, place: DesignPlace, field: DesignField): SlipDesigns {
  const layer = designs[placeName(place)] ?? {}
  if (!isLine(field)) return { ...designs, [placeName(place)]: without(layer, field) }
  return { ...designs, [placeName(place)]: { ...layer, lines: without(layer.lines ?? {}, field) } }
}

/** As it is sent and kept: no blank lines, no empty layers. */
export function tidied(designs: SlipDesigns): SlipDesigns {
  const layers = Object.entries(designs).map(([name, layer]) => [name, tidiedLayer(layer)] as const)
  return Object.fromEntries(layers.filter(([, layer]) => Object.keys(layer).length > 0))
}

/** The first thing that would be refused. */
export function problemOf(designs: SlipDesigns): DesignProblem | undefined {
  for (const [layer, found] of Object.entries(tidied(designs)) as [LayerName, SlipLayer][]) {
    for (const field of ['header', 'footer'] as const) {
      const lines = found[field] ?? []
      if (lines.length > mostLines[field]) return { layer, field, kind: 'too-many', most: mostLines[field] }
      if (lines.some((line) => line.trim().length > ownLineMost)) return { layer, field, kind: 'too-long', most: ownLineMost }
    }
  }
  return undefined
}

/** The same, whatever order it is written in. */
export function sameDesigns(left: SlipDesigns, right: SlipDesigns): boolean {
  return written(tidied(left)) === written(tidied(right))
}

function isSaid(layer: SlipLayer | undefined, field: DesignField): boolean {
  return (isLine(field) ? layer?.lines?.[field] : layer?.[field]) !== undefined
}

function isLine(field: DesignField): field is OptionalLine {
  return (optionalLines as readonly string[]).includes(field)
}

function without<T extends object>(found: T, key: keyof T): T {
  const { [key]: _gone, ...rest } = found
  return rest as T
}

function tidiedLayer({ header, footer, lines, ...rest }: SlipLayer): SlipLayer {
  return {
    ...rest,
    ...(header && { header: header.filter(isWritten) }),
    ...(footer && { footer: footer.filter(isWritten) }),
    ...(lines && Object.keys(lines).length > 0 && { lines }),
  }
}

const isWritten = (line: string): boolean => line.trim() !== ''

function written(value: unknown): string {
  return JSON.stringify(value, (_key, found: unknown) =>
    typeof found === 'object' && found !== null && !Array.isArray(found)
      ? Object.fromEntries(Object.entries(found).sort(([left], [right]) => (left < right ? -1 : 1)))
      : found,
  )
}
