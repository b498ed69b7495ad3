/** Shorter texts are looked over again in no time. */
export const leastRemembered = 512

/** More than a body has of long texts. */
const most = 64

/** Texts that need no escape in JSON. */
let plain: string[] = []

/** Data URLs whose content is base64. */
let sound: string[] = []

let isForgetting = false

/**
 * Remembers a text that needs no escape in JSON, until the work at hand is done.
 *
 * A body is read, validated in two dialects, then written: megabytes are looked over once.
 */
export function rememberPlain(text: string): void {
  plain = withText(plain, text)
}

/** Remembers a Data URL whose content is base64, until the work at hand is done. */
export function rememberSound(url: string): void {
  sound = withText(sound, url)
}

/** Whether a text is known to need no escape in JSON. */
export function isKnownPlain(text: string): boolean {
  return text.length >= leastRemembered && plain.includes(text)
}

/** Whether a text is known to be a Data URL whose content is base64. */
export function isKnownSound(url: string): boolean {
  return url.length >= leastRemembered && sound.includes(url)
}

/** Ends the work at hand: a request is written, or the next one is read. */
export function forgetTexts(): void {
  if (plain.length > 0) plain = []
  if (sound.length > 0) sound = []
}

function withText(texts: string[], text: string): string[] {
  if (text.length < leastRemembered || texts.length === most) return texts
  // Nothing of a request is kept longer than the request is worked on.
  if (!isForgetting) queueMicrotask(forgetAll)
  isForgetting = true
  texts.push(text)
  return texts
}

function forgetAll(): void {
  isForgetting = false
  forgetTexts()
}
