// How the owner wants slips to look: own lines, the logo, the fee, and which optional lines are printed. What a slip must say
// stands in no design, so that none can leave it out.
import * as v from 'valibot'
import { paperColumns, type PaperColumns } from './printing'
import { type SlipLogo } from './slip-logo'

/** Slips of a sale that may look different: a receipt of each sort, BUKTI TITIPAN, and the slip of money given back. */
export const slipKinds = ['topup', 'token', 'bill', 'deposit', 'refund'] as const
export type SlipKind = (typeof slipKinds)[number]

/** Lines a slip can do without. `customer` is what a token's serial says of the meter, `thanks` the sentence to keep the slip. */
export const optionalLines = ['address', 'phone', 'cashier', 'references', 'cash', 'customer', 'thanks', 'qr'] as const
export type OptionalLine = (typeof optionalLines)[number]

/** The shop's fee on a bill: a line of its own, or in one sum with the admin. */
export const feeLines = ['own-line', 'with-admin'] as const
export type FeeLine = (typeof feeLines)[number]

export const headerMost = 4
export const footerMost = 6
export const ownLineMost = 96

/** A slip's look once all layers are laid over one another. */
export type SlipDesign = {
  /** Own lines below the shop's address. */
  readonly header: readonly string[]
  /** Own lines at the end; nothing: the closing words of the shop, which stand on receipts alone. */
  readonly footer: readonly string[] | undefined
  /** Prints the logo, if the shop has one. */
  readonly logo: boolean
  readonly fee: FeeLine
  readonly lines: Readonly<Record<OptionalLine, boolean>>
}

/** The slips of a till whose owner never touched the designer. */
export const usualDesign: SlipDesign = {
  header: [],
  footer: undefined,
  logo: true,
  fee: 'own-line',
  lines: { address: true, phone: true, cashier: true, references: true, cash: true, customer: true, thanks: true, qr: true },
}

type WidthName = `${PaperColumns}`
export type LayerName = 'all' | SlipKind | WidthName | `${SlipKind}-${WidthName}`

const widthNames: readonly WidthName[] = paperColumns.map((columns) => `${columns}` as const)
const layerNames: readonly LayerName[] = [
  'all',
  ...slipKinds,
  ...widthNames,
  ...slipKinds.flatMap((kind) => widthNames.map((width) => `${kind}-${width}` as const)),
]

const ownLines = (most: number) => v.pipe(v.array(v.pipe(v.string(), v.trim(), v.maxLength(ownLineMost))), v.maxLength(most))

/** Only what differs from the layers below it. */
const layerSchema = v.strictObject({
  header: v.optional(ownLines(headerMost)),
  footer: v.optional(ownLines(footerMost)),
  logo: v.optional(v.boolean()),
  fee: v.optional(v.picklist(feeLines)),
  lines: v.optional(v.record(v.picklist(optionalLines), v.boolean())),
})

export const designsSchema = v.record(v.picklist(layerNames), layerSchema)

export type SlipLayer = v.InferOutput<typeof layerSchema>
export type SlipDesigns = v.InferOutput<typeof designsSchema>

/** What the composer is told of looks: the designs and the picture that they may switch on. */
export type SlipLook = { readonly designs: SlipDesigns; readonly logo?: SlipLogo | undefined }

/** The layer for one kind of slip on one width of paper; nothing in a place means all of them. */
export function layerName(kind: SlipKind | undefined, columns: PaperColumns | undefined): LayerName {
  if (columns === undefined) return kind ?? 'all'
  return kind === undefined ? `${columns}` : `${kind}-${columns}`
}

/** From the widest layer to the narrowest: a later one prevails. */
export function layersOf(kind: SlipKind | undefined, columns: PaperColumns | undefined): readonly LayerName[] {
  const names = [layerName(undefined, undefined), layerName(kind, undefined), layerName(undefined, columns), layerName(kind, columns)]
  return names.filter((name, index) => names.indexOf(name) === index)
}

/** The look of this kind of slip on this paper; a slip that is no sale's has no kind. */
export function designFor(designs: SlipDesigns, kind: SlipKind | undefined, columns: PaperColumns | undefined): SlipDesign {
  return layersOf(kind, columns).reduce((design, name) => overlaid(design, designs[name]), usualDesign)
}

/** A layer over a design; what it leaves out stays as it is. */
export function overlaid(design: SlipDesign, layer: SlipLayer | undefined): SlipDesign {
  if (layer === undefined) return design
  return {
    header: layer.header ?? design.header,
    footer: layer.footer ?? design.footer,
    logo: layer.logo ?? design.logo,
    fee: layer.fee ?? design.fee,
    lines: { ...design.lines, ...layer.lines },
  }
}
