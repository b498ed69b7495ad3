import type { Encoding } from '../../schemas/contract'

/** How a body of a media type is read. */
export function encodingOf(contentType: string): Encoding {
  return contentType === 'multipart/form-data' ? 'form' : 'json'
}
