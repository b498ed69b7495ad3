/** A list or an object of which some members are written. */
interface Level {
  readonly holder: object
  readonly names: readonly string[]
  readonly isList: boolean
  next: number
  isEmpty: boolean
}

interface Writing {
  readonly pieces: string[]
  readonly levels: Level[]
  /** The holders of all levels. */
  readonly held: Set<object>
}

/**
 * Writes a value as JSON, exactly as `JSON.stringify` does, but without recursion: free members such as metadata may be
 * nested deeper than the stack.
 *
 * @throws TypeError for a value that holds itself, and for a bigint.
 */
export function writeDeepJson(root: object): string {
  const writing: Writing = { pieces: [], levels: [], held: new Set() }
  write(spoken(root, ''), writing)
  for (let level = writing.levels.at(-1); level !== undefined; level = writing.levels.at(-1)) writeNext(level, writing)
  return writing.pieces.join('')
}

function writeNext(level: Level, writing: Writing): void {
  const { holder, names, isList } = level
  const { pieces, levels, held } = writing
  const name = names[level.next]
  if (name === undefined) {
    pieces.push(isList ? ']' : '}')
    levels.pop()
    held.delete(holder)
    return
  }
  level.next += 1
  // Named by the holder itself.
  const value = spoken(holder[name as keyof object], name)
  if (!isList && !isSpeakable(value)) return
  pieces.push(level.isEmpty ? '' : ',', isList ? '' : `${JSON.stringify(name)}:`)
  level.isEmpty = false
  write(isSpeakable(value) ? value : null, writing)
}

function write(value: unknown, { pieces, levels, held }: Writing): void {
  if (typeof value !== 'object' || value === null || isBoxed(value)) {
    pieces.push(JSON.stringify(value))
    return
  }
  if (held.has(value)) throw new TypeError('A value that holds itself cannot be written as JSON.')
  held.add(value)
  const isList = Array.isArray(value)
  const names = isList ? Array.from(value, (_, index) => `${index}`) : Object.keys(value)
  pieces.push(isList ? '[' : '{')
  levels.push({ holder: value, names, isList, next: 0, isEmpty: true })
}

const speakers: ReadonlySet<string> = new Set(['object', 'function', 'bigint'])

/** What a value wants to be written as: a date and others say it themselves. */
function spoken(value: unknown, name: string): unknown {
  const speaker = value !== null && speakers.has(typeof value) ? Object(value) : undefined
  return typeof speaker?.toJSON === 'function' ? speaker.toJSON(name) : value
}

function isSpeakable(value: unknown): boolean {
  return value !== undefined && typeof value !== 'function' && typeof value !== 'symbol'
}

const boxes = [String, Number, Boolean, BigInt] as const

function isBoxed(value: object): boolean {
  return boxes.some((box) => value instanceof box)
}
