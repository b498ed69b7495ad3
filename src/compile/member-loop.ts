import type { Condition } from '../../schemas/contract'
import type { Shape } from '../shape'
import { handedDown } from './condition-reach'

/** How a loop over members is written out. */
export interface MemberLoop {
  readonly object: string
  /** What the function does at a member that it does not own. */
  readonly leave: string
  /** The lines about a member of a name, whose value is `member`. */
  readonly judge: (name: string, property: Shape, conditions: readonly Condition[]) => readonly string[]
  /** The line about a member that the shape refuses. */
  readonly refuse: (property: Shape) => string
  /** The line about a member that the shape does not know. */
  readonly other: string
}

/** Writes the loop that reads each member once; an undefined member is absent, as JSON would leave it out. */
export function memberLoop(
  shape: Shape,
  conditions: readonly Condition[],
  { object, leave, judge, refuse, other }: MemberLoop,
): readonly string[] {
  const isOpen = shape.additionalProperties === true
  const arms = Object.entries(shape.properties ?? {}).map(([name, property]) => {
    if (property.not !== undefined) return { name, lines: [refuse(property)] }
    const [own] = handedDown(conditions, 'properties', (members) =>
      Object.hasOwn(members, name) ? [members[name] as Condition] : [],
    )
    return { name, lines: judge(name, property, own) }
  })
  const choice = switchOn(arms, isOpen ? '' : other)
  // An object that may hold anything may be as large as the body, and then nothing is asked of its members.
  if (choice.length === 0) return []
  return [
    `for (const name in ${object}) {`,
    // Written out like this, V8 knows that each name is an own one as long as the loop is on its quick path.
    `if (!Object.prototype.hasOwnProperty.call(${object}, name)) ${leave}`,
    `const member = ${object}[name]`,
    'if (member === undefined) continue',
    ...choice,
    '}',
  ]
}

interface Arm {
  readonly name: string
  readonly lines: readonly string[]
}

/** Writes arms by their names, one for all names that are judged alike; nothing where no name is judged. */
function switchOn(arms: readonly Arm[], otherwise: string): readonly string[] {
  const labels = new Map<string, string[]>()
  for (const { name, lines } of arms) {
    const text = lines.join('\n')
    if (text !== otherwise) labels.set(text, [...(labels.get(text) ?? []), `case ${JSON.stringify(name)}:`])
  }
  const cases = [...labels].flatMap(([text, names]) => [...names, text, 'break'])
  const choice = [...cases, ...(otherwise === '' ? [] : ['default:', otherwise])]
  return choice.length === 0 ? [] : ['switch (name) {', ...choice, '}']
}
