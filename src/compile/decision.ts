import type { Declarations } from './declarations'
import { memberLoop } from './member-loop'

/** What the decision on bodies of one encoding says. */
export interface Decision {
  /** The lines about a member of a name, without keeping it. */
  readonly arms: ReadonlyMap<string, readonly string[]>
  /** Names of the members that later lines ask for. */
  readonly asked: ReadonlySet<string>
  readonly isOpen: boolean
  readonly model: readonly string[]
  /** What is noted of the whole body, each line a statement of its own. */
  readonly notes: readonly string[]
  readonly limits: readonly string[]
}

/** Writes the line about a member that a body may not have. */
export function refusal(declarations: Declarations): string {
  return `if (${declarations.use('noteMember')}(found, name)) return false`
}

/** Whether two decisions differ in nothing but what they say of members and note of the body. */
export function isAlike(json: Decision, form: Decision): boolean {
  return json.isOpen === form.isOpen && isSame(json.model, form.model) && isSame(json.limits, form.limits)
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.join('\n') === right.join('\n')
}

/** Joins decisions that are alike: where they differ, the one asks which encoding the body has. */
export function joined(json: Decision, form: Decision, unknown: readonly string[]): Decision {
  const arms = [...new Set([...json.arms.keys(), ...form.arms.keys()])].map((name) => {
    const [inJson, inForm] = [json.arms.get(name) ?? unknown, form.arms.get(name) ?? unknown]
    return [name, isSame(inJson, inForm) ? inJson : ['if (isForm) {', ...inForm, '} else {', ...inJson, '}']] as const
  })
  return {
    ...json,
    arms: new Map(arms),
    asked: new Set([...json.asked, ...form.asked]),
    notes: [
      ...json.notes.map((line) => (form.notes.includes(line) ? line : `if (!isForm) ${line}`)),
      ...form.notes.filter((line) => !json.notes.includes(line)).map((line) => `if (isForm) ${line}`),
    ],
  }
}

/** Writes a decision as a function; `names` are those of all members, and number the variables. */
export function decisionSource(decision: Decision, names: readonly string[], declarations: Declarations): string {
  const { arms, asked, isOpen, model, notes, limits } = decision
  const variables = names.flatMap((name, index) => (asked.has(name) ? [`$${index} = undefined`] : []))
  // Counted only where a model asks for media.
  const places = limits.some((line) => line.includes('places')) ? ['places = 0'] : []
  const loop = memberLoop(
    { additionalProperties: isOpen, properties: Object.fromEntries([...arms.keys()].map((name) => [name, {}])) },
    [],
    {
      object: 'body',
      leave: 'return false',
      judge: (name) => [...(arms.get(name) ?? []), ...(asked.has(name) ? [`$${names.indexOf(name)} = member`] : [])],
      refuse: () => refusal(declarations),
      other: refusal(declarations),
    },
  )
  const lines = [
    `if (!${declarations.use('isObject')}(body)) return false`,
    `let ${['faults = 0', ...places, ...variables].join(', ')}`,
    ...loop,
    'found.isComplete = true',
    ...model,
    ...notes,
    ...limits,
    'return !found.isSuspect',
  ]
  return declarations.add('clean', `function @(body, dialect, found, isForm) {\n${lines.join('\n')}\n}`)
}
