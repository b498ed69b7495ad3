import type { Shape } from '../shape'
import { any, patternTest } from './condition-source'
import type { Declarations } from './declarations'

/** Writes the tests of a text, a number and the like, all of which must hold; none for a value of any type. */
export function scalarTests(shape: Shape, value: string, declarations: Declarations): readonly string[] {
  const { type, minLength = 0, maxLength, pattern } = shape
  if (shape.enum !== undefined) return wordTests(shape.enum, value)
  if (type === 'string') {
    return [
      `typeof ${value} === 'string'`,
      // A text of n code points has between n and 2n units.
      ...(minLength === 0 ? [] : [`${value}.length >= ${2 * minLength - 1}`]),
      ...(maxLength === undefined ? [] : [`${value}.length <= ${maxLength}`]),
      ...(pattern === undefined ? [] : [patternTest(pattern, value, declarations)]),
    ]
  }
  if (type === 'boolean') return [`typeof ${value} === 'boolean'`]
  if (type === 'null') return [`${value} === null`]
  if (type === 'integer') return [`Number.isInteger(${value})`, ...boundTests(shape, value)]
  return type === 'number' ? [`Number.isFinite(${value})`, ...boundTests(shape, value)] : []
}

// Comparing a text with anything else is slow in V8 from the first time on, so that its type is asked before.
function wordTests(words: readonly unknown[], value: string): readonly string[] {
  const areTexts = words.every((word) => typeof word === 'string')
  const test = any(words.map((word) => `${value} === ${JSON.stringify(word)}`))
  return areTexts ? [`typeof ${value} === 'string'`, test] : [test]
}

const bounds = [
  ['minimum', '>='],
  ['maximum', '<='],
  ['exclusiveMinimum', '>'],
  ['exclusiveMaximum', '<'],
] as const

function boundTests(shape: Shape, value: string): readonly string[] {
  const tests = bounds.flatMap(([keyword, operator]) =>
    shape[keyword] === undefined ? [] : [`${value} ${operator} ${shape[keyword]}`],
  )
  const { multipleOf } = shape
  return multipleOf === undefined ? tests : [...tests, `Number.isInteger(${value} / ${multipleOf})`]
}

/** Whether every text is of a shape, and nothing else. */
export function isPlainText(shape: Shape | undefined): boolean {
  if (shape?.type !== 'string' || shape.not !== undefined || shape.anyOf !== undefined) return false
  const { enum: words, minLength, maxLength, pattern } = shape
  return [words, minLength, maxLength, pattern].every((each) => each === undefined)
}
