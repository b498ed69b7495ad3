/**
 * Decodes UTF-8 as it is, a byte order mark included.
 *
 * @returns `undefined` for bytes that are no UTF-8.
 */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    // TextDecoder throws a TypeError for malformed bytes, and for nothing else here.
    return undefined
  }
}
