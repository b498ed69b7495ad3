import type { Condition, Dialect, Rule } from '../../schemas/contract'
import { conditionEdits } from './condition-edits'
import { type Change, type Edit, within } from './edit'
import { factEdits, type Grammar } from './fact-edits'
import { type Mutant, mutantOf } from './mutant'
import { shapeChanges } from './shape-changes'
import { sharedChanges } from './shared-changes'

/** Every mutant of what a dialect itself says: its shapes, rules, aliases, fields, upload limits and severities. */
export function dialectMutants(dialect: Dialect): readonly Mutant[] {
  const others = [
    ...within(['aliases'], factEdits(dialect.aliases ?? [], wireGrammar)),
    ...within(['fields'], factEdits(dialect.fields, wireGrammar)),
    ...uploadEdits(dialect),
    otherSeverity('unknownModel', dialect.unknownModel),
    otherSeverity('modelLimit', dialect.modelLimit),
  ]
  const inRules = dialect.rules.flatMap((rule, index) => within(['rules', index], ruleEdits(rule)))
  return [...shapeChanges(dialect), ...sharedChanges(dialect, ['rules'], inRules), ...others.map(alone)].map((change) =>
    mutantOf(dialect.id, dialect, change, (changed) => [changed]),
  )
}

function alone(edit: Edit): Change {
  return [edit]
}

function ruleEdits({ when, expects, severity, encoding }: Rule): readonly Edit[] {
  return [
    { place: [], what: 'without it' },
    otherSeverity('severity', severity),
    ...(encoding === undefined ? [] : [{ place: ['encoding'], what: 'in both encodings' }]),
    ...(when === undefined ? [] : [{ place: ['when'], what: 'without when' }, ...turned('when', when)]),
    ...turned('expects', expects),
  ]
}

function turned(member: 'when' | 'expects', condition: Condition): readonly Edit[] {
  return [
    { place: [member], what: `${member} not`, value: { not: condition } },
    ...within([member], conditionEdits(condition, 'rule')),
  ]
}

function otherSeverity(member: string, severity: string): Edit {
  return { place: [member], what: 'other severity', value: severity === 'error' ? 'warning' : 'error' }
}

// A path leads somewhere as a whole.
const wireGrammar: Grammar = {
  needed: new Set(['model', 'path', 'unit', 'field', 'fields', 'compare', 'words', 'roles', 'image', 'video', 'audio']),
  isWhole: (part) => Array.isArray(part) && part.length > 0 && part.every((step) => typeof step === 'string'),
}

const uploadGrammar: Grammar = { needed: new Set(['field', 'types', 'absent']), isWhole: () => false }

function uploadEdits({ compiled }: Dialect): readonly Edit[] {
  const upload = compiled?.upload
  return upload === undefined ? [] : within(['compiled', 'upload'], factEdits(upload, uploadGrammar))
}
