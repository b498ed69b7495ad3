import type { FieldFact, InputFact, ModelName, SizeFact } from '../../../schemas/model-facts'
import { valueText, withScope } from '../../fact-text'
import type { Capability } from '../capability'
import type { Palette } from '../palette'
import { wrapList } from '../wrap'

const textWidth = 88

type Row = readonly [name: string, lines: readonly string[]]

/** The capability table for people: a block for each model, a row for each quantity, a line for each fact. */
export function formatCapabilities(capabilities: readonly Capability[], palette: Palette): string {
  return capabilities.map((capability) => block(capability, palette)).join('\n')
}

function block(capability: Capability, palette: Palette): string {
  const title = `${palette.bold(capability.model)}  ${palette.dim(`${capability.family}, ${capability.vendor}`)}`
  const lines = rows(capability).flatMap(([name, texts]) =>
    texts
      .flatMap((text) => wrapList(text, textWidth))
      .map((text, index) => `  ${palette.dim((index === 0 ? name : '').padEnd(9))}  ${text}`),
  )
  return `${[title, ...lines].join('\n')}\n`
}

function rows(capability: Capability): Row[] {
  const { names, modes, durations, sizes, inputs, fields, prompt, retired } = capability
  return [
    ['names', Object.entries(names).map(([dialect, list]) => `${dialect}: ${list.map(nameText).join(', ')}`)],
    ['modes', modes.map((fact) => withScope(valueText(fact.modes, fact.disputed), fact))],
    ['durations', durations.map((fact) => withScope(`${valueText(fact.seconds, fact.disputed)} s`, fact))],
    ['sizes', sizes.flatMap(sizeLines)],
    ['inputs', inputs.map((fact) => withScope(inputText(fact), fact))],
    ['fields', fields.map((fact) => withScope(fieldText(fact), fact))],
    ['prompt', prompt.map((fact) => withScope(`at most ${fact.maxLength} code points`, fact))],
    ['retired', retired === undefined ? [] : [retired]],
  ]
}

function nameText(name: ModelName): string {
  return typeof name === 'string' ? name : `${name.model} ${name.variant}`
}

function sizeLines(fact: SizeFact): string[] {
  return [
    valueText(fact.sizes, fact.disputedSizes),
    valueText(fact.resolutions, fact.disputedResolutions),
    valueText(fact.aspectRatios, fact.disputedAspectRatios),
  ]
    .filter((text) => text !== '')
    .map((text) => withScope(text, fact))
}

function inputText({ counts = {}, exclusive = [] }: InputFact): string {
  const counted = Object.entries(counts).map(([kind, count]) => (count === 0 ? `no ${kind}` : `${kind} up to ${count}`))
  const apart =
    exclusive.length > 0 ? [`never together: ${exclusive.map((group) => group.join(' + ')).join(' | ')}`] : []
  return [...counted, ...apart].join(', ')
}

function fieldText({ field, supported, minimum, maximum, disputed = false }: FieldFact): string {
  const name = field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  const range = minimum === undefined && maximum === undefined ? '' : ` ${minimum ?? ''}..${maximum ?? ''}`
  return `${supported ? `${name}${range}` : `no ${name}`}${disputed ? '?' : ''}`
}
