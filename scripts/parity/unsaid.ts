import type { Dialect } from '../../schemas/contract'
import type { Issue } from '../../schemas/issue'
import type { JsonSchemaOptions, JsonSchemaTarget } from '../../src/json-schema/index'
import { mediaOf } from '../../src/limits/quantities'
import { isObject, member } from '../../src/shape'
import { validate } from '../../src/validate'

/** A request that `validate` and a strict schema judge differently. */
export interface Difference {
  readonly dialect: Dialect
  readonly options: JsonSchemaOptions
  readonly target: JsonSchemaTarget
  readonly body: unknown
  /** Why `validate` refuses it; empty where it accepts it. */
  readonly issues: readonly Issue[]
  /** Whether the schema of draft 2020-12 judges as `validate` does. */
  readonly isSaidIn2020: boolean
}

/** What JSON Schema cannot say, and why. */
export interface Unsaid {
  readonly id: string
  /** Codes of the issues that a strict schema does not find. */
  readonly codes: readonly string[]
  /** The rule or limit in words. */
  readonly what: string
  readonly reason: string
  /** What it concerns, where that is no rule of one dialect. */
  readonly where?: string
  /** The one target that cannot say it. Absence means that none can. */
  readonly target?: JsonSchemaTarget
  /** Whether an issue that the schema did not find, or its refusal of a request without issues, is of this kind. */
  readonly explains: (difference: Difference, issue: Issue | undefined) => boolean
}

/** Everything that a strict schema leaves out; `npm run parity` fails for a difference that is none of these. */
export const unsaid: readonly Unsaid[] = [
  {
    id: 'equal-fields',
    codes: ['alias-conflict'],
    what: 'Fields that say the same thing under several names must agree.',
    reason:
      'A schema judges each value by itself and compares no two, be it by text, by number or through the size table.',
    explains: (_, issue) => issue?.code === 'alias-conflict',
  },
  {
    id: 'image-bytes',
    codes: ['image-type-mismatch', 'image-size-mismatch', 'image-too-large', 'file-too-large', 'type'],
    what: 'The bytes of an image, in a file or a Data URL, must be of the type that it declares, no more than the limits, and where the dialect asks for it of the pixels of the video; those of a file must be bytes.',
    reason: 'JSON has no bytes; the type that an image declares, and the length that a file does, are in the schema.',
    explains: (_, issue) =>
      issue !== undefined &&
      (issue.code.startsWith('image-') || issue.code === 'file-too-large' || issue.path.at(-1) === 'bytes'),
  },
  {
    id: 'data-urls',
    codes: ['data-url-syntax', 'unsupported-image-type'],
    where: 'images in Data URLs',
    what: 'The base64 of a Data URL must be whole groups of four, and the parameters of its media type well-formed.',
    reason:
      'Not every engine counts groups over megabytes without overflowing its stack; the media type, the marker of base64 and its alphabet are in the schema.',
    explains: ({ body }, issue) => issue !== undefined && isUncounted(issue, `${issue.path.reduce(step, body)}`),
  },
  {
    id: 'added-media',
    codes: ['unsupported-input'],
    where: 'limits of models',
    what: 'Media of one kind or role in several fields together must not be more than the model takes.',
    reason:
      'A schema counts within one list and adds nothing up: it could only list every way to share a number among all fields. A text that stands in two fields of one role counts once, besides, which needs a comparison.',
    explains: (difference, issue) =>
      issue === undefined
        ? repeatsMedia(difference)
        : issue.code === 'unsupported-input' && isOfSeveralFields(difference),
  },
  {
    id: 'mixed-list',
    codes: ['unsupported-input'],
    where: 'limits of models',
    what: 'Items of one kind or role in a list of several kinds must not be more than the model takes.',
    reason:
      'Only from draft 2019-09 on a schema can count the items of a list that satisfy a condition; before, a list is refused where all its items do.',
    target: 'draft-07',
    explains: ({ isSaidIn2020 }, issue) => isSaidIn2020 && (issue === undefined || issue.code === 'unsupported-input'),
  },
  {
    id: 'number-text',
    codes: ['type', 'minimum', 'maximum', 'enum'],
    where: 'numbers of forms',
    what: 'Text of a form field that is read as a number is judged by its digits.',
    reason: 'A number keeps about 16 digits, so that 7.0000000000000001 is read as 7; a pattern compares every digit.',
    explains: ({ body }) => texts(body).some((each) => /^-?[0-9.]{16,}$/.test(each)),
  },
]

function step(value: unknown, name: string | number): unknown {
  return Array.isArray(value) ? value[Number(name)] : member(value, `${name}`)
}

/** Whether a Data URL is wrong in what is counted, or in the parameters of its media type. */
function isUncounted({ code }: Issue, url: string): boolean {
  if (code === 'unsupported-image-type') return /^data:[^,;]*;[^,]*;/i.test(url)
  const [, base64 = ''] = /^[^,]*,([A-Za-z0-9+/]*={0,2})$/.exec(url) ?? []
  return code === 'data-url-syntax' && base64.length % 4 !== 0
}

/** Whether no field alone has too many. */
function isOfSeveralFields({ dialect, options, body }: Difference): boolean {
  if (!isObject(body)) return false
  const names = mediaNames(dialect, body)
  if (names.size < 2) return false
  return [...names].every((kept) => {
    const alone = Object.fromEntries(Object.entries(body).filter(([name]) => name === kept || !names.has(name)))
    const { issues = [] } = validate(dialect, alone, options)
    return !issues.some(({ code }) => code === 'unsupported-input')
  })
}

function mediaNames(dialect: Dialect, body: unknown): ReadonlySet<string> {
  return new Set(mediaOf(body, dialect.fields).map(({ path }) => `${path[0]}`))
}

/** Whether a text stands in two fields of media, so that the one repeats the other. */
function repeatsMedia({ dialect, body }: Difference): boolean {
  const names = (dialect.fields.media ?? []).map(({ path }) => path[0] ?? '')
  const held = [...new Set(names)].map((name) => new Set(texts(member(body, name))))
  return held.some((first, index) =>
    held.slice(index + 1).some((second) => [...first].some((each) => second.has(each))),
  )
}

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null && !(value instanceof Uint8Array)
    ? Object.values(value).flatMap(texts)
    : []
}
