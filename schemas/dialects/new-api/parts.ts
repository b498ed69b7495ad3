/** What a request may say beside model, prompt, size and seconds: a bit for each part of it that is read together. */
export const part = { size: 1, media: 2, other: 4 } as const

/** The members that say how large the video is beside `size`. */
export const sizeNames: readonly string[] = ['width', 'height', 'aspect_ratio', 'ratio', 'resolution']

/** The members that hold media. */
export const mediaNames: readonly string[] = [
  ...['image', 'image_url', 'input_reference', 'end_image_url', 'last_image_url'],
  ...['images', 'image_urls', 'reference_images', 'image_list'],
  ...['video', 'video_url', 'videos', 'video_urls', 'audio_urls', 'content'],
]

const partOf: ReadonlyMap<string, number> = new Map([
  ...sizeNames.map((name) => [name, part.size] as const),
  ...mediaNames.map((name) => [name, part.media] as const),
])

/**
 * Tells by the names of a request's members which parts of it there are.
 *
 * Most requests use few of the many members, and asking for one that is absent costs as much as for one that is there.
 */
export function partsIn(request: object): number {
  let parts = 0
  for (const name in request) {
    if (name === 'model' || name === 'prompt' || name === 'size' || name === 'seconds' || name === 'duration') continue
    parts |= partOf.get(name) ?? part.other
  }
  return parts
}
