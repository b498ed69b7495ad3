/** Reads bytes as one character each, in slices: one call with as many arguments as bytes would overflow the stack. */
export function decodeLatin1(bytes: Uint8Array): string {
  let text = ''
  for (let start = 0; start < bytes.length; start += 0x8000) {
    text += String.fromCharCode(...bytes.subarray(start, start + 0x8000))
  }
  return text
}
