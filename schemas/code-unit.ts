/**
 * The code unit of a text at a place within it.
 *
 * The engine keeps texts in a dozen representations, and code that has met more than four of them looks up each method
 * of a text anew; a bound one for all texts is found in place. It should never be asked beyond the end: from then on the
 * engine no longer reads units in place for that caller.
 */
export const unitAt: (text: string, index: number) => number = Function.prototype.call.bind(String.prototype.charCodeAt)
