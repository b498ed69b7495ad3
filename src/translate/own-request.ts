import type { CanonicalMedia, CanonicalRequest } from '../../schemas/canonical'
import { fieldBits } from '../../schemas/said-fields'
import { detached } from './detached'

/** Fields that hold a part of the body as it was read. */
const sharing =
  fieldBits.actions | fieldBits.cameraControl | fieldBits.metadata | fieldBits.extensions | fieldBits.media

/**
 * Copies what a request holds of the body that it was read from, so that what is written shares nothing with it.
 *
 * @param said - The bits of the fields that the request says.
 */
export function makeOwn(request: CanonicalRequest, said: number): void {
  if ((said & sharing) === 0) return
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
