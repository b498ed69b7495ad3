import type { TObject } from '@sinclair/typebox'
import fc, { type Arbitrary } from 'fast-check'
import type { Dialect, Encoding, WirePath } from '../schemas/contract'
import { type DialectId, dialects } from '../src/index'
import { isObject } from '../src/shape'
import { partOf, text } from './arbitrary'
import { breakings } from './breakings'
import { examplesOf, fittingFor, type Members, merged, schemasOf, subjects } from './subjects'

/** A request and how it reaches the library, whatever it is. */
export interface Request {
  readonly encoding: Encoding
  readonly body: unknown
}

/**
 * Makes requests of a dialect that JSON can say: valid ones, ones that are broken in one place, and ones that are close to
 * the limits of a model.
 */
export function requestsOf(id: DialectId, count: number, seed: number): readonly Request[] {
  const requests = fc.oneof(
    { weight: 3, arbitrary: subjects(id) },
    { weight: 4, arbitrary: nearLimits(id) },
    { weight: 2, arbitrary: brokenOnce(subjects(id)) },
    { weight: 2, arbitrary: brokenOnce(examples(id)) },
    { weight: 1, arbitrary: withRefused(id) },
    { weight: 1, arbitrary: withDataUrl(id) },
  )
  const agreeing = fc
    .tuple(requests, fc.nat(), spellings)
    .map(([request, choice, spelling]) => asFields(withoutAliases(request, id, choice), spelling))
  return fc.sample(agreeing.filter(isPortable), { numRuns: count, seed }).map(asJson)
}

/** Leaves one name of each field, mostly: two names of one field rarely agree by chance. */
function withoutAliases({ encoding, body }: Request, id: DialectId, choice: number): Request {
  const { aliases = [] }: Dialect = dialects[id]
  if (!isObject(body) || choice % 10 === 0) return { encoding, body }
  const dropped = aliases.flatMap(({ compare, fields }) => {
    const names = fields.map(([name = '']) => name)
    const sides = compare === 'size' ? names.slice(1, 3) : []
    const present = names.filter((name) => Object.hasOwn(body, name))
    const kept = present[choice % present.length] ?? ''
    return present.filter((name) => name !== kept && !(sides.includes(name) && sides.includes(kept)))
  })
  return { encoding, body: Object.fromEntries(Object.entries(body).filter(([name]) => !dropped.includes(name))) }
}

/** The requests of a dialect's examples. */
export function requestsOfExamples(id: DialectId): readonly Request[] {
  const requests = examplesOf.get(id)?.requests ?? []
  return requests.map(({ encoding = 'json', data }) => asJson({ encoding, body: data })).filter(isPortable)
}

/** How numbers and truth values are spelled in a form; all but the first two are read by few. */
const spellings = fc.oneof(
  { weight: 3, arbitrary: fc.constant(undefined) },
  { weight: 4, arbitrary: fc.constant((value: unknown) => `${value}`) },
  fc.constantFrom<(value: unknown) => string>(
    (value) => `${value}.0`,
    (value) => `0${value}`,
    (value) => `${value} `,
    (value) => `-${value}`,
    (value) => `${value}.000000000000001`,
    (value) => `${value}`.toUpperCase(),
  ),
)

/** A form as it arrives, all of its fields texts. */
function asFields({ encoding, body }: Request, spell: ((value: unknown) => string) | undefined): Request {
  if (encoding !== 'form' || spell === undefined || !isObject(body)) return { encoding, body }
  const entries = Object.entries(body).map(([name, value]) => {
    const isScalar = typeof value === 'number' || typeof value === 'boolean'
    return [name, isScalar ? spell(value) : value] as const
  })
  return { encoding, body: Object.fromEntries(entries) }
}

function examples(id: DialectId): Arbitrary<Request> {
  return fc.constantFrom(...requestsOfExamples(id))
}

function brokenOnce(requests: Arbitrary<Request>): Arbitrary<Request> {
  return fc.tuple(requests, fc.nat()).map(([{ encoding, body }, place]) => {
    const broken = [...breakings(body)]
    return { encoding, body: broken.length === 0 ? body : broken[place % broken.length] }
  })
}

/** A valid request with another model, and members that a model limits. */
function nearLimits(id: DialectId): Arbitrary<Request> {
  return fc.oneof(...encodingsOf(id).map((encoding) => nearLimitsIn(id, encoding)))
}

function encodingsOf(id: DialectId): Encoding[] {
  return (['json', 'json', 'form'] as const).filter((encoding) => schemasOf.get(id)?.[encoding] !== undefined)
}

function nearLimitsIn(id: DialectId, encoding: Encoding): Arbitrary<Request> {
  const schema = schemasOf.get(id)?.[encoding]
  if (schema === undefined) throw new TypeError(`${id} takes no ${encoding} bodies.`)
  const fits = fittingFor(id)
  const models = fc.oneof({ weight: 9, arbitrary: modelMembers(id) }, fc.constant<Members>({}))
  const limited = partOf(only(schema, limitedNames(dialects[id])), fits)
  return fc
    .tuple(fc.constantFrom(...smallest(id, encoding)), models, fc.oneof(fc.constant<Members>({}), limited, limited))
    .map(([body, model, part]) => ({ encoding, body: merged(merged(body, model), part) }))
}

/** A model that the dialect names, with the members that name it. */
function modelMembers(id: DialectId): Arbitrary<Members> {
  const { fields, compiled }: Dialect = dialects[id]
  const [model = ''] = fields.model
  const names = Object.entries(compiled?.limits ?? {}).flatMap(([name, entry]): Members[] =>
    'variants' in entry
      ? Object.keys(entry.variants).map((variant) => ({ [model]: name, [fields.variant?.[0] ?? '']: variant }))
      : [{ [model]: name }],
  )
  return fc.constantFrom(...names)
}

/** Valid bodies of few members, so that what is laid over them decides. */
function smallest(id: DialectId, encoding: Encoding): Members[] {
  const valid = (examplesOf.get(id)?.requests ?? []).filter(
    (each) => each.valid && (each.encoding ?? 'json') === encoding,
  )
  const bodies = valid.flatMap(({ data }) => (isObject(data) ? [data] : []))
  return bodies.sort((left, right) => Object.keys(left).length - Object.keys(right).length).slice(0, 6)
}

function limitedNames({ fields }: Dialect): ReadonlySet<string> {
  const { duration = [], size = [], resolution = [], aspectRatio = [], target = [], media = [] } = fields
  const paths: (WirePath | undefined)[] = [
    ...[...duration, ...target, ...media].map(({ path }) => path),
    ...[...size, ...resolution, ...aspectRatio],
    ...[fields.width, fields.height, fields.mode?.path, fields.seed, fields.negativePrompt, fields.audio, fields.count],
  ]
  return new Set(paths.flatMap((path) => path?.[0] ?? []))
}

function only(schema: TObject, names: ReadonlySet<string>): TObject {
  const properties = Object.entries(schema.properties).filter(([name]) => names.has(name))
  return { ...schema, properties: Object.fromEntries(properties) }
}

/** A valid request with a member that the document refuses by name. */
function withRefused(id: DialectId): Arbitrary<Request> {
  const refused = encodingsOf(id).flatMap((encoding) => {
    const properties = schemasOf.get(id)?.[encoding]?.properties ?? {}
    const names = Object.keys(properties).filter((name) => properties[name]?.not !== undefined)
    return names.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...smallest(id, encoding)), fc.constantFrom(...names), text)
            .map(([body, name, value]): Request => ({ encoding, body: { ...body, [name]: value } })),
        ]
  })
  return refused.length === 0 ? subjects(id) : fc.oneof(...refused)
}

const dataUrls = fc.oneof(
  fc.constantFrom(
    'data:image/gif;base64,R0lGODlh',
    'data:image/svg+xml,<svg/>',
    'data:,',
    'DATA:image/PNG;x=1;base64,',
  ),
  fc.constantFrom(
    'data:image/png;base64,A',
    'data: image/jpeg ;base64,/9j/4AAQ',
    'data:image/png;base64,AA-_',
    'data:x',
  ),
  fc.constantFrom(
    'data:image/png;base64',
    'data:;base64,AAAA',
    'data:image/png;base64,AA=A',
    'data:image/pngx;base64,',
  ),
)

/** A valid request with the texts of its media in Data URLs, few of them good. */
function withDataUrl(id: DialectId): Arbitrary<Request> {
  const { fields }: Dialect = dialects[id]
  const names = new Set((fields.media ?? []).map(({ path }) => path[0] ?? ''))
  return fc.tuple(subjects(id), dataUrls).map(([{ encoding, body }, url]) => {
    const entries = Object.entries(body).map(
      ([name, value]) => [name, names.has(name) ? withTexts(value, url) : value] as const,
    )
    return { encoding, body: Object.fromEntries(entries) }
  })
}

/** Replaces the texts of web addresses and Data URLs within a value. */
function withTexts(value: unknown, text: string): unknown {
  if (typeof value === 'string') return /^(?:data|https?):/i.test(value) ? text : value
  if (Array.isArray(value)) return value.map((each) => withTexts(each, text))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each, text)]))
}

/** Bytes stand for an uploaded file and have no place elsewhere. */
function isPortable({ encoding, body }: Request): boolean {
  return encoding === 'form' ? hasBytesInFilesOnly(body) : !hasBytes(body)
}

function hasBytesInFilesOnly(value: unknown): boolean {
  if (value instanceof Uint8Array) return false
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(
    ([name, member]) => hasBytesInFilesOnly(member) || (name === 'bytes' && member instanceof Uint8Array),
  )
}

function hasBytes(value: unknown): boolean {
  if (value instanceof Uint8Array) return true
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBytes)
}

/** The body as JSON would carry it: without members that are undefined, infinite numbers and -0; bytes stay. */
function asJson({ encoding, body }: Request): Request {
  const files: Uint8Array[] = []
  const mark = '\u0000bytes '
  const carried = JSON.stringify(body, (_, value) =>
    value instanceof Uint8Array ? `${mark}${files.push(value) - 1}` : value,
  )
  const read =
    carried === undefined
      ? null
      : JSON.parse(carried, (_, value) =>
          typeof value === 'string' && value.startsWith(mark) ? files[Number(value.slice(mark.length))] : value,
        )
  return { encoding, body: read }
}
