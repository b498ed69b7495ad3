import type { Condition } from '../../schemas/contract'
import { either } from '../wording'

/**
 * Says in words when a rule applies, as far as it depends on which values or fields a request has.
 *
 * @returns `undefined` for a condition that few words cannot say.
 */
export function conditionText(condition: Condition, isDenied = false): string | undefined {
  const { allOf, anyOf, not, required = [], properties = {}, ...others } = condition
  if (Object.keys(others).length > 0) return undefined
  if (not !== undefined) return conditionText(not as Condition, !isDenied)
  if (anyOf !== undefined && !isDenied) return joined(anyOf as Condition[], ', or ', isDenied)
  // None of several holds where each of them does not.
  if (anyOf !== undefined) return joined(anyOf as Condition[], ' and ', isDenied)
  if (allOf !== undefined) return isDenied ? undefined : joined(allOf as Condition[], ' and ', isDenied)
  return fieldsText(required as string[], properties as Record<string, Condition>, isDenied)
}

function joined(conditions: readonly Condition[], conjunction: string, isDenied: boolean): string | undefined {
  const texts = conditions.map((each) => conditionText(each, isDenied))
  return texts.includes(undefined) ? undefined : texts.join(conjunction)
}

function fieldsText(
  required: readonly string[],
  properties: Readonly<Record<string, Condition>>,
  isDenied: boolean,
): string | undefined {
  const names = [...new Set([...required, ...Object.keys(properties)])]
  const [name, ...more] = names
  // Of several fields together no short denial is true.
  if (name === undefined || (more.length > 0 && isDenied)) return undefined
  const texts = names.map((each) => fieldText(each, properties[each] ?? {}, isDenied))
  return texts.includes(undefined) ? undefined : texts.join(' and ')
}

function fieldText(name: string, { const: word, enum: words, ...others }: Condition, isDenied: boolean) {
  if (Object.keys(others).length > 0) return undefined
  const values = [...(word === undefined ? [] : [word]), ...((words as unknown[] | undefined) ?? [])]
  const verb = isDenied ? 'is not' : 'is'
  return `\`${name}\` ${verb} ${values.length === 0 ? 'there' : either(values.map((value) => JSON.stringify(value)))}`
}
