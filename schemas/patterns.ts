// Patterns end in `(?![\s\S])` because `$` matches before a last newline in Python, and each is a flat run of classes,
// so that none backtracks on megabytes. Runs that may hold astral characters are bounded: V8 keeps a step of each on a
// stack of 64 MiB, and throws when it is full. Control characters are `\x00` and no count is above 65,535, so that
// PCRE, which gateways on OpenResty use, takes the patterns too.

const visible = '[^\\x00-\\x20]'

/** Matches at most 1,000,000 visible characters up to the end of the text, and at least 0 or 1; short ones at once. */
const visibleToEnd = (least: 0 | 1) =>
  `(?:${visible}{${least},50000}(?![\\s\\S])|(?:${visible}{50000}){1,19}${visible}{1,50000}(?![\\s\\S]))`

const webUrl = `^[hH][tT][tT][pP][sS]?:\\/\\/[^\\x00-\\x20/?#]${visibleToEnd(0)}`

const otherUrl = `^(?!(?:[dD][aA][tT][aA]|[hH][tT][tT][pP][sS]?):)[A-Za-z][A-Za-z0-9+.-]*:${visibleToEnd(1)}`

/** Matches an http or https URL with a host, or any text of another scheme but `data`; a rule warns about the latter. */
export const absoluteUrl = `(?:${webUrl}|${otherUrl})`

/** Of the web URLs those in lower case; quick to test, and no limit of length is needed below the stack's. */
export const plainWebUrl = `^https?:\\/\\/[^\\x00-\\x20/?#]${visible}*$`

/** Matches an absolute URL, or the head of a Data URL; the payload may be megabytes and is the intake's to check. */
export const absoluteOrDataUrl = `(?:${absoluteUrl}|^[dD][aA][tT][aA]:[^,\\x00-\\x20]{0,1000},)`

/** Matches a URL whose scheme is http, https or data. */
export const knownScheme = '^(?:[hH][tT][tT][pP][sS]?:|[dD][aA][tT][aA]:)'

/** Matches a size such as `1280x720`; neither side is zero or beyond five digits. */
export const sizeText = '^[1-9][0-9]{0,4}x[1-9][0-9]{0,4}(?![\\s\\S])'

/** Matches a resolution tier such as `720p`, `720P` or `4k`. */
export const resolutionText = '^(?:[1-9][0-9]{2,3}[pP]|[248][kK])(?![\\s\\S])'

/** Matches an aspect ratio such as `16:9`. */
export const aspectRatioText = '^[1-9][0-9]?:[1-9][0-9]?(?![\\s\\S])'

/** Matches a plain decimal number such as `4` or `4.5`, or `-1`, which lets the model choose. */
export const plainDecimal = '^(?:-1|(?:0|[1-9][0-9]{0,3})(?:\\.[0-9]{1,3})?)(?![\\s\\S])'

/** Matches a plain whole number such as `4`. */
export const plainWhole = '^(?:0|[1-9][0-9]{0,3})(?![\\s\\S])'

/** Matches a URL whose scheme is http, https or data, base64 text without a head, or nothing. */
export const base64OrKnownScheme = `(?:${knownScheme}|^[A-Za-z0-9+/_-]*={0,2}(?![\\s\\S]))`

/** Matches a size such as `1280x720`, a resolution tier such as `720P` or `4k`, or an aspect ratio such as `16:9`. */
export const sizeOrTierOrRatio = `(?:${sizeText}|${resolutionText}|${aspectRatioText})`
