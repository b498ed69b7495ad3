import type { Fact } from '../schemas/model-facts'

/** Lists values; one that sources dispute carries a question mark. */
export function valueText(agreed: readonly unknown[] = [], disputed: readonly unknown[] = []): string {
  const all = [
    ...agreed.filter((value) => !disputed.includes(value)).map(String),
    ...disputed.map((value) => `${value}?`),
  ]
  return all.join(', ')
}

/** Adds where and when a fact holds, if not everywhere and always; nothing stays nothing. */
export function withScope(text: string, { dialects, when }: Pick<Fact, 'dialects' | 'when'>): string {
  const scope = [
    ...(when?.mode ? [when.mode.join(' or ')] : []),
    ...(when?.resolution ? [when.resolution.join(' or ')] : []),
    ...(dialects ? [`in ${dialects.join(', ')}`] : []),
  ]
  return scope.length === 0 || text === '' ? text : `${text}  (${scope.join('; ')})`
}
