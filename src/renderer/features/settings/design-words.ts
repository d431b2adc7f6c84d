// What a layer is called: the kind of slip and the paper it is for.
import { type TFunction } from 'i18next'
import { paperColumns } from '../../../shared/printing'
import { type LayerName, slipKinds } from '../../../shared/slip-design'

export function layerWords(t: TFunction, layer: LayerName): string {
  const kind = slipKinds.find((each) => layer === each || layer.startsWith(`${each}-`))
  const columns = paperColumns.find((each) => layer.endsWith(`${each}`))
  const words = [
    ...(kind === undefined ? [] : [t(`settings.design.kinds.${kind}`)]),
    ...(columns === undefined ? [] : [t(`settings.design.widths.${columns}`)]),
  ]
  return words.length === 0 ? t('settings.design.kinds.all') : words.join(', ')
}
