import { hostileTexts } from './hostile'
import type { Random } from './random'

type Mutation = (text: string, random: Random, other: string) => string

const cut = (text: string, random: Random): [string, string] => {
  const at = random.below(text.length + 1)
  return [text.slice(0, at), text.slice(at)]
}

const mutations: readonly Mutation[] = [
  (text, random) => cut(text, random)[0],
  (text, random) => cut(text, random)[1],
  (text, random) => `${text}${random.pick(hostileTexts)}`,
  (text, random) => `${random.pick(hostileTexts)}${text}`,
  (text, random) => cut(text, random).join(random.pick(hostileTexts)),
  (text, random) => cut(text, random).join(String.fromCharCode(random.below(random.once(4) ? 65_536 : 128))),
  (text, random, other) => cut(text, random)[0] + cut(other, random)[1],
  (text) => text.toUpperCase(),
  (text) => text.toLowerCase(),
  (text) => text + text,
  (text, random) => text.slice(0, 64).repeat(1 + random.below(40)),
  (text, random) => text.replace(/[0-9]+/, (digits) => `${Number(digits) + random.pick([-1, 1, 10, -10])}`),
  (text, random) => {
    const [left, right] = cut(text, random)
    return left + right.slice(1)
  },
  (text, random) => {
    const [left, right] = cut(text, random)
    return left + right.slice(0, 1).repeat(2) + right.slice(1)
  },
]

/** In characters; longer ones cost time and find nothing that these do not. */
const longest = 4096

/** Changes a text in one place. */
export function mutateText(text: string, random: Random, other = ''): string {
  return random.pick(mutations)(text, random, other).slice(0, longest)
}
