import type { Kind } from './target'

/** Cuts an input down, in at most so many tries, as long as what matters of it stays the same. */
export async function cutDown<Input>(
  input: Input,
  { cuts }: Pick<Kind<Input>, 'cuts'>,
  tries: number,
  isSame: (cut: Input) => Promise<boolean>,
): Promise<Input> {
  let best = input
  let left = tries
  for (let isCut = true; isCut; ) {
    isCut = false
    for (const cut of cuts(best)) {
      if (left === 0) return best
      left -= 1
      if (!(await isSame(cut))) continue
      best = cut
      isCut = true
      break
    }
  }
  return best
}
