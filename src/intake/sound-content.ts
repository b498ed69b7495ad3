/** Shorter texts are looked over again in no time. */
const leastLength = 16 * 1024

/** More than a body has of megabytes. */
const most = 64

let sound: string[] = []

/**
 * Remembers a Data URL that holds plain letters only, until the work at hand is done.
 *
 * A body is validated in two dialects, then written: megabytes are looked over once.
 */
export function rememberSound(url: string): void {
  if (url.length < leastLength || sound.length === most) return
  // Nothing of a request is kept longer than the request is worked on.
  if (sound.length === 0) queueMicrotask(forgetSound)
  sound.push(url)
}

/** Whether a text is one of those remembered. */
export function isKnownSound(text: string): boolean {
  return text.length >= leastLength && sound.includes(text)
}

/** Ends the work at hand: a request is written. */
export function forgetSound(): void {
  sound = []
}
