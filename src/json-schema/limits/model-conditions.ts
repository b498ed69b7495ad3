import type { Condition } from '../../../schemas/contract'
import type { Fact, ModelLimits } from '../../../schemas/model-facts'
import { distinct, isAlways } from '../condition'
import { durationConditions } from './duration'
import { fieldConditions, promptConditions } from './fields'
import { inputConditions } from './inputs'
import { modeConditions, under } from './mode'
import { sizeConditions } from './size'
import type { Coded, Subject } from './subject'

/**
 * States what a model takes as conditions on a body, each under the code of its issue.
 *
 * What only some sources refuse is left out.
 */
export function modelConditions(limits: ModelLimits, subject: Subject): readonly Condition[] {
  const { modes, durations, inputs, fields, prompt } = limits
  const conditions = [
    ...stated(modes, modeConditions, subject),
    ...stated(durations, durationConditions, subject),
    ...sizeConditions(limits, subject),
    ...stated(inputs, inputConditions, subject),
    ...stated(fields, fieldConditions, subject),
    ...stated(prompt, promptConditions, subject),
  ]
  return distinct(conditions.flatMap(([title, each]) => (isAlways(each) ? [] : [{ title, ...each }])))
}

function stated<F extends Fact>(
  facts: readonly F[] = [],
  conditionsOf: (fact: F, subject: Subject) => readonly Coded[],
  subject: Subject,
): readonly Coded[] {
  return facts.flatMap((fact) => under(fact.when, conditionsOf(fact, subject), subject))
}
