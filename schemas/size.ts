/** The aspect ratio and the resolution, which is a tier and never pixels, that a size is sold as. */
export interface SizeDescription {
  aspectRatio: string
  resolution: string
}
