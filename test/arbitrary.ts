import { Kind, type TObject, type TSchema, TypeGuard } from '@sinclair/typebox'
import fc, { type Arbitrary } from 'fast-check'
import { pngUpload } from '../schemas/example'
import { absoluteOrDataUrl, absoluteUrl, plainDecimal } from '../schemas/patterns'
import { describeSize, sizeFor } from '../schemas/size'
import { setOwn } from '../src/own-members'

/** Values that fit the member of a name, so that requests are often valid; absence means that none is special. */
export type Fitting = (name: string) => Arbitrary<unknown> | undefined

type Members = Record<string, unknown>

/** Sizes of the documents and of models, then sizes in no table. */
export const listedSizes = [
  ...['1280x720', '720x1280', '1792x1024', '1024x1792', '1920x1080', '1080x1920', '3840x2160', '480x480', '720x720'],
  ...['854x480', '480x854', '864x480', '1248x704', '1112x834', '834x1112', '1470x630', '2206x946', '960x528'],
].filter((size) => describeSize(size) !== undefined)

export const ratios = ['16:9', '9:16', '1:1', '4:3', '3:4', '21:9', '7:4', '4:7', 'adaptive']

export const tiers = ['480p', '540p', '720p', '1024p', '1080p', '4k']

/** Every size that a table gives for a ratio and a tier. */
export const soldSizes = ratios.flatMap((ratio) => tiers.flatMap((tier) => sizeFor(ratio, tier) ?? []))

const strangeText = fc.oneof(
  fc.constantFrom('', '\ud800', 'a\udc00b', '__proto__', 'constructor', ' ', '\n', '0', 'null', 'x'.repeat(3000)),
  fc.string({ unit: 'binary', maxLength: 12 }),
)

/** Text without a known form. */
export const text = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('A cat on a sofa', 'Regen über Köln', '猫', 'task_1', 'high') },
  { weight: 1, arbitrary: strangeText },
)

const webUrl = fc.oneof(
  fc.constantFrom(
    'https://example.com/1.png',
    'https://example.com/2.png',
    'HTTP://example.com',
    'http://[::1]:8080/?a#b',
  ),
  fc.webUrl({ withQueryParameters: true }),
)

const url = fc.oneof({ weight: 8, arbitrary: webUrl }, fc.constantFrom('s3://bucket/key', 'urn:x', 'asset://1'))

const base64Of = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')

const png = base64Of(pngUpload(1280, 720).bytes)

const signatures = { png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], jpeg: [0xff, 0xd8, 0xff, 0xe0] }

/** Images that are accepted wherever Data URLs are, but for a size that must be met. */
const dataUrl = fc.oneof(
  fc.constantFrom(pngUpload(720, 1280), pngUpload(1, 1)).map(({ bytes }) => `data:image/png;base64,${base64Of(bytes)}`),
  fc
    .tuple(fc.constantFrom('png' as const, 'jpeg' as const), fc.uint8Array({ maxLength: 10 }))
    .map(([type, rest]) => `data:image/${type};base64,${base64Of(Uint8Array.from([...signatures[type], ...rest]))}`),
  fc.constantFrom(`data:image/png;base64,${png}`, `DATA:image/png;base64,${png}`, `data:IMAGE/PNG;base64,${png}`),
  fc.constantFrom(`data:image/png;name=a.png;base64,${png}`),
)

const urlOrData = fc.oneof({ weight: 3, arbitrary: url }, { weight: 1, arbitrary: dataUrl })

/** An image for a field that takes any text. */
export const imageText = fc.oneof(
  { weight: 12, arbitrary: urlOrData },
  { weight: 1, arbitrary: fc.constantFrom('iVBORw0KGgo=', 'AAAA') },
  { weight: 1, arbitrary: strangeText },
)

/** A size as text: pixels of the tables and others, tiers, ratios and what is none of these. */
export const sizeWord = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...listedSizes) },
  { weight: 2, arbitrary: fc.constantFrom('999x999', '512x512', '720x1279', '1x99999', '1280X720', 'invalid') },
  { weight: 2, arbitrary: fc.constantFrom(...ratios, ...tiers, '720P', '4K') },
  { weight: 1, arbitrary: strangeText },
)

const secondsText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('4', '5', '8', '10', '12', '15', '25') },
  { weight: 1, arbitrary: fc.constantFrom('-1', '0', '4.5', '4.0', '6.033', '9999', '9999.999') },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 9999 }).map(String) },
)

const patterns: Readonly<Record<string, Arbitrary<string>>> = {
  [absoluteUrl]: url,
  [absoluteOrDataUrl]: urlOrData,
  [plainDecimal]: secondsText,
}

const quantities: Readonly<Record<string, Arbitrary<unknown>>> = {
  size: sizeWord,
  duration: fc.oneof({ weight: 6, arbitrary: secondsText }, { weight: 1, arbitrary: strangeText }),
}

function stringOf(schema: TSchema, quantity: unknown, name: string, fits: Fitting): Arbitrary<unknown> {
  if (typeof schema.pattern === 'string') {
    const known = Object.hasOwn(patterns, schema.pattern) ? patterns[schema.pattern] : undefined
    if (known === undefined) throw new TypeError(`No text is known to match ${schema.pattern}.`)
    return known
  }
  const fitting = fits(name)
  if (fitting !== undefined) return fitting
  return (typeof quantity === 'string' ? quantities[quantity] : undefined) ?? text
}

// -0 is no other number than 0 to any service.
const unsigned = (value: number) => value + 0

function numberOf({ minimum, maximum }: TSchema, isWhole: boolean): Arbitrary<number> {
  const min = typeof minimum === 'number' ? minimum : undefined
  const max = typeof maximum === 'number' ? maximum : undefined
  const isWithin = (value: number) => value >= (min ?? value) && value <= (max ?? value)
  const edges = [0, 1, -1, 4, 30, 150, 2 ** 31, Number.MAX_SAFE_INTEGER, ...(isWhole ? [] : [0.5, 4.5, 31, 0.1 + 0.2])]
  const whole = fc.integer({ min: min ?? -1000, max: max ?? 100_000 })
  // Both bounds where they are known: JSON has no other numbers than finite ones.
  const real = fc.double({ noNaN: true, noDefaultInfinity: true, min: min ?? -1e9, max: max ?? 1e9 })
  const edge = fc.constantFrom(...edges.filter(isWithin))
  return (isWhole ? fc.oneof(edge, whole) : fc.oneof(edge, whole, real)).map(unsigned)
}

const freeName = fc.oneof(fc.constantFrom('a', 'note', '__proto__', 'constructor', ''), fc.string({ maxLength: 5 }))

const freeValue = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null)),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.array(fc.tuple(freeName, tie('value')), { maxLength: 3 }).map(withMembers),
  ),
})).value

function withMembers(members: readonly (readonly [string, unknown])[]): Members {
  const object: Members = {}
  // An assignment to `__proto__` would be no member.
  for (const [name, value] of members) setOwn(object, name, value)
  return object
}

const absent = Symbol('absent')

/**
 * Makes the members of an object; optional ones are there so often that about five are, whatever their number.
 *
 * @param isPart whether required members may be absent too.
 */
function membersOf({ properties }: TObject, fits: Fitting, isPart: boolean): Arbitrary<[string, unknown][]> {
  const members = Object.entries(properties).filter(([, schema]) => !TypeGuard.IsNever(schema))
  const optional = members.filter(([, schema]) => isPart || TypeGuard.IsOptional(schema))
  const share = Math.min(50, Math.ceil(500 / optional.length))
  const arbitraries = members.map(([name, schema]) => {
    const value = arbitraryOf(schema, fits, name)
    const isOptional = isPart || TypeGuard.IsOptional(schema)
    const maybe = isOptional
      ? fc.oneof({ weight: 100 - share, arbitrary: fc.constant(absent) }, { weight: share, arbitrary: value })
      : value
    return maybe.map((each): [string, unknown] => [name, each])
  })
  return fc.tuple(...arbitraries).map((all) => all.filter(([, value]) => value !== absent))
}

function objectOf(schema: TObject, fits: Fitting): Arbitrary<unknown> {
  const { type, size, bytes } = schema.properties
  if (type !== undefined && size !== undefined && bytes !== undefined && TypeGuard.IsUint8Array(bytes)) return upload
  const known = membersOf(schema, fits, false)
  if (schema.additionalProperties !== true) return known.map(withMembers)
  const free = fc.array(fc.tuple(freeName, freeValue), { maxLength: 3 })
  return fc.tuple(known, free).map(([members, more]) => withMembers([...more, ...members]))
}

// The parts of an upload must agree with each other, and often with the size of the video.
const upload = fc
  .constantFrom<[number, number]>([1280, 720], [720, 1280], [1024, 1792], [512, 512])
  .map(([width, height]) => pngUpload(width, height))

/**
 * Turns a schema of the kinds that dialects use into an arbitrary of the values that it accepts.
 *
 * @throws TypeError for any other kind: a law must not hold because a field was never generated.
 */
export function arbitraryOf(
  schema: TSchema,
  fits: Fitting,
  name = '',
  quantity: unknown = schema.quantity,
): Arbitrary<unknown> {
  if (TypeGuard.IsObject(schema)) return objectOf(schema, fits)
  if (TypeGuard.IsArray(schema)) return fc.array(arbitraryOf(schema.items, fits, name), { maxLength: 4 })
  if (TypeGuard.IsUnion(schema)) {
    const branches = schema.anyOf.filter((branch) => !TypeGuard.IsNever(branch))
    return fc.oneof(...branches.map((branch) => arbitraryOf(branch, fits, name, quantity)))
  }
  if (TypeGuard.IsString(schema)) return bounded(stringOf(schema, quantity, name, fits), schema.minLength ?? 0)
  if (TypeGuard.IsNumber(schema) || TypeGuard.IsInteger(schema)) {
    const any = numberOf(schema, TypeGuard.IsInteger(schema))
    const fitting = fits(name)
    return fitting === undefined ? any : fc.oneof({ weight: 3, arbitrary: fitting }, { weight: 1, arbitrary: any })
  }
  if (TypeGuard.IsBoolean(schema)) return fc.boolean()
  if (TypeGuard.IsLiteral(schema)) return fc.constant(schema.const)
  if (TypeGuard.IsNull(schema)) return fc.constant(null)
  if (TypeGuard.IsUnknown(schema)) return freeValue
  if (TypeGuard.IsUint8Array(schema)) return fc.uint8Array({ maxLength: 40 })
  throw new TypeError(`No values are known of the kind ${schema[Kind]}.`)
}

function bounded(strings: Arbitrary<unknown>, minLength: number): Arbitrary<unknown> {
  return minLength === 0 ? strings : strings.filter((value) => typeof value === 'string' && value.length >= minLength)
}

/** A body made of nothing but a few members, to be laid over a whole one. */
export function partOf(schema: TObject, fits: Fitting): Arbitrary<Members> {
  return membersOf(schema, fits, true).map(withMembers)
}

/** Sides that belong together, in the names of a dialect that has a field for each. */
export function sidesAs(width: string, height: string): Arbitrary<Members> {
  const size = fc.constantFrom(...listedSizes, '999x999', '512x300')
  return size.map((each) => {
    const [left, right] = each.split('x').map(Number)
    return { [width]: left, [height]: right }
  })
}

/** Members of the names given, which no document names. */
export const unknownMembers: Arbitrary<Members> = fc
  .array(fc.tuple(fc.constantFrom('unheard_of', '__proto__', 'constructor', 'Model', ' '), freeValue), { maxLength: 2 })
  .map(withMembers)
