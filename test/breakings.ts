/** Values of every JSON type, and the edges that implementations confuse. */
const strangeValues: readonly unknown[] = [
  0,
  -1,
  1.5,
  2 ** 53,
  Number.POSITIVE_INFINITY,
  '',
  '0',
  'x',
  'https://example.com/x',
  'data:image/png;base64,AAAA',
  true,
  false,
  null,
  [],
  [null],
  {},
  { url: 'x' },
  undefined,
  new Uint8Array(0),
  new Uint8Array(2),
]

/** Every body that differs from a body in one place: a member dropped, added, or of a strange value. */
export function* breakings(body: unknown): Generator<unknown> {
  if (typeof body !== 'object' || body === null || body instanceof Uint8Array) return
  if (Array.isArray(body)) {
    yield []
    for (const [index, item] of body.entries()) {
      for (const broken of [...strangeValues, ...breakings(item)]) yield body.with(index, broken)
    }
    return
  }
  yield { ...body, unheard_of: 1 }
  for (const [name, value] of Object.entries(body)) {
    const { [name]: _, ...rest } = body as Record<string, unknown>
    yield rest
    for (const broken of [...strangeValues, ...breakings(value)]) {
      // A member that is undefined is an absent one, for which the line above stands.
      if (broken !== undefined) yield { ...body, [name]: broken }
    }
  }
}
