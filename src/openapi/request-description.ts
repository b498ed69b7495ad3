import type { AliasGroup, Dialect, Encoding, Rule, WirePath } from '../../schemas/contract'
import { together } from '../wording'
import { conditionText } from './condition-text'
import { type DescribedShape, isRefused } from './described-shape'
import type { DescribedSchemas } from './documented'

/** What a body must satisfy beyond its schema, in Markdown: rules, fields that are refused by name, and warnings. */
export function requestDescription({ rules, aliases = [] }: Dialect, { json, form }: DescribedSchemas): string {
  const takesBoth = json !== undefined && form !== undefined
  const lines = (severity: Rule['severity']) =>
    ruleLines(grouped(rules.filter((rule) => rule.severity === severity)), takesBoth)
  return [
    section('Rules', [...lines('error'), ...aliases.map(aliasLine), ...[json, form].flatMap(payloadLines)]),
    section('Refused fields', refusedLines(json, form)),
    section('Warnings', lines('warning')),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function section(title: string, lines: readonly string[]): string {
  const items = [...new Set(lines)].map((line) => `- ${line}`)
  return items.length === 0 ? '' : `**${title}**\n\n${items.join('\n')}`
}

/** Rules that say the same of several fields become one, which names them all. */
function grouped(rules: readonly Rule[]): Rule[] {
  const groups = new Map<string, Rule[]>()
  for (const rule of rules) {
    const { code, encoding, hint, when, allowed } = rule
    const said = [predicateOf(rule), typeof hint === 'function' ? code : hint]
    const key = JSON.stringify([code, encoding, when, allowed, ...said])
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const names = group.map((rule) => subject(rule))
    if (first === undefined || group.length === 1 || names.includes('')) return group
    return [{ ...first, message: together(names) + predicateOf(first) }]
  })
}

const subject = ({ message }: Rule) => /^`[^`]+`/.exec(message)?.[0] ?? ''

const predicateOf = (rule: Rule) => rule.message.slice(subject(rule).length)

/** A rule that both encodings share in the same words is said once. */
function ruleLines(rules: readonly Rule[], takesBoth: boolean): string[] {
  const lines = rules.map((rule) => ({ text: ruleText(rule), encoding: takesBoth ? rule.encoding : undefined }))
  return lines.map(({ text, encoding }) => {
    const isShared = lines.some((other) => other.text === text && other.encoding !== encoding)
    return encoding === undefined || isShared ? text : `${encodingWords[encoding]}${text}`
  })
}

const encodingWords: Readonly<Record<Encoding, string>> = { json: 'In JSON: ', form: 'In a form: ' }

function ruleText(rule: Rule): string {
  const { message, hint, allowed = [], code } = rule
  const remedy = typeof hint === 'function' ? hint(undefined) : hint
  const said = [message, ...(remedy === undefined ? [] : [remedy])].join(' ')
  const unsaid = allowed.filter((value) => !said.includes(String(value)))
  const listed = unsaid.length === 0 ? '' : ` One of ${allowed.map((value) => `\`${value}\``).join(', ')}.`
  return `${whenText(rule, said)}${said}${listed} (\`${code}\`)`
}

/** When a rule applies, unless its own words say so. */
function whenText({ when, on = [] }: Rule, said: string): string {
  const text = when === undefined || on.length > 0 ? undefined : conditionText(when)
  const values = text?.match(/"[^"]+"/g) ?? []
  const isSaid = values.every((value) => said.includes(value.slice(1, -1)))
  return text === undefined || isSaid ? '' : `Where ${text}: `
}

function aliasLine({ fields }: AliasGroup): string {
  const names = fields.map((path) => `\`${labelOf(path)}\``)
  return `${together(names)} must not contradict one another. (\`alias-conflict\`)`
}

/** What the items of a tagged union may carry, said once for all of them. */
function payloadLines(shape: DescribedShape | undefined): string[] {
  return [...places(shape)].flatMap(([path, { discriminator, oneOf = [] }]) => {
    const others = oneOf.flatMap(({ properties = {} }) => Object.values(properties).filter(isRefused))
    const codes = new Set(others.flatMap(({ issue }) => issue?.code ?? []).filter((code) => code !== refusedField))
    const [code] = codes
    if (discriminator === undefined || code === undefined) return []
    const tag = discriminator.propertyName
    return [`\`${labelOf(path)}\` carries only what its \`${tag}\` names. (\`${code}\`)`]
  })
}

const refusedField = 'refused-field'

function refusedLines(json: DescribedShape | undefined, form: DescribedShape | undefined): string[] {
  const inJson = refusedIn(json)
  const inForm = refusedIn(form)
  const all = new Map([...inJson, ...inForm])
  return [...all].map(([name, remedy]) => {
    // One that is refused in one encoding alone is a field of the other, which says so itself.
    const other = !inForm.has(name) ? form : !inJson.has(name) ? json : undefined
    const scope =
      other?.properties !== undefined && Object.hasOwn(other.properties, name) ? scopeOf(inJson.has(name)) : ''
    return `\`${name}\`${scope}: ${remedy}`
  })
}

const scopeOf = (isJson: boolean) => (isJson ? ' in JSON' : ' in a form')

function refusedIn(shape: DescribedShape | undefined): Map<string, string> {
  const found = [...places(shape)].flatMap(([path, { properties = {}, discriminator, refusedTags = {} }]) => [
    ...Object.entries(properties)
      .filter(([, property]) => isRefused(property) && property.issue?.code === refusedField)
      .map(([name, { issue }]) => [labelOf([...path, name]), issue?.hint ?? ''] as const),
    ...Object.entries(refusedTags).map(
      ([word, remedy]) => [`${labelOf([...path, discriminator?.propertyName ?? ''])}: "${word}"`, remedy] as const,
    ),
  ])
  return new Map(found)
}

/** Every schema of a body with its path; those of branches stand at the path of their union. */
function* places(
  shape: DescribedShape | undefined,
  path: WirePath = [],
): Generator<readonly [WirePath, DescribedShape]> {
  if (shape === undefined) return
  yield [path, shape]
  for (const [name, property] of Object.entries(shape.properties ?? {})) yield* places(property, [...path, name])
  for (const branch of [...(shape.oneOf ?? []), ...(shape.anyOf ?? [])]) yield* places(branch, path)
  yield* places(shape.items, [...path, '*'])
}

function labelOf(path: WirePath): string {
  return path.join('.').replaceAll('.*', '[]')
}
