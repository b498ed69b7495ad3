const { charCodeAt } = String.prototype

/**
 * The code unit of a text at a place; NaN beyond its end.
 *
 * The engine keeps texts in a dozen representations, and once a piece of code has met more than four, it looks up every
 * method of a text anew. One method for all texts is found in place.
 */
export function unitAt(text: string, index: number): number {
  return charCodeAt.call(text, index)
}
