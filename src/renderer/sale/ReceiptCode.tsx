// The code below a receipt. In a file of its own, so that the first screen does not wait for what draws it.
import { qrDrawing } from '../../shared/qr-drawing'

export function ReceiptCode({ text }: { readonly text: string }) {
  const { size, path } = qrDrawing(text)
  return (
    <svg className="paper-code" viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" role="img" aria-label={text}>
      <path d={path} fill="currentColor" />
    </svg>
  )
}
