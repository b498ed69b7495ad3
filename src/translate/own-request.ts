import type { CanonicalMedia, CanonicalRequest } from '../../schemas/canonical'
import { detached } from './detached'

/** Copies what a request holds of the body that it was read from, so that what is written shares nothing with it. */
export function makeOwn(request: CanonicalRequest): void {
  const { actions, cameraControl, metadata, extensions, media } = request
  if (actions !== undefined) request.actions = detached(actions)
  if (cameraControl !== undefined) request.cameraControl = detached(cameraControl)
  if (metadata !== undefined) request.metadata = detached(metadata)
  if (extensions !== undefined) request.extensions = detached(extensions)
  if (media?.some(isUploaded) === true) request.media = media.map(withOwnUpload)
}

function isUploaded({ upload }: CanonicalMedia): boolean {
  return upload !== undefined
}

/** By its members: what else the object of a file holds is unknown, and not carried over. */
function withOwnUpload(item: CanonicalMedia): CanonicalMedia {
  if (item.upload === undefined) return item
  const { type, size, bytes } = item.upload
  return { ...item, upload: { type, size, bytes: new Uint8Array(bytes) } }
}
