/** A JPEG whose dimensions follow this many bytes of metadata. */
export function jpeg(width: number, height: number, metadata = 14): Uint8Array {
  const segments: number[][] = []
  for (let left = metadata; left > 0; left -= 65_000) {
    const length = Math.min(left, 65_000) + 2
    segments.push([0xff, 0xe1, length >> 8, length & 0xff, ...Array<number>(length - 2).fill(0)])
  }
  const size = [height >> 8, height & 0xff, width >> 8, width & 0xff]
  return Uint8Array.from([
    0xff,
    0xd8,
    ...segments.flat(),
    0xff,
    0xc0,
    0,
    17,
    8,
    ...size,
    3,
    ...Array<number>(9).fill(0),
  ])
}
