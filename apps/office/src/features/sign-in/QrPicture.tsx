import { create } from 'qrcode'

/** Light margin around the code, in modules: scanners want four. */
const MARGIN = 4

/** A QR code, drawn as one path. Always dark on white: many scanners cannot read it the other way round. */
export const QrPicture = ({ text, label }: { text: string; label: string }) => {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules
  const dark = Array.from(data, (module, at) =>
    module ? `M${(at % size) + MARGIN} ${Math.floor(at / size) + MARGIN}h1v1h-1z` : '',
  ).join('')
  const side = size + 2 * MARGIN
  return (
    <svg
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={label}
      className="size-[12.5rem] flex-none rounded-chip"
    >
      <rect width={side} height={side} className="fill-white" />
      <path d={dark} className="fill-black" shapeRendering="crispEdges" />
    </svg>
  )
}
