/** A place in a text: both count from 1, the column in UTF-16 units. A byte order mark is no part of the text. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** A stretch of text; `end` is the position after its last character. */
export interface Region {
  readonly start: Position
  readonly end: Position
}

/** A stretch of text by offsets. */
export interface Span {
  readonly offset: number
  readonly length: number
}

/** Line and column of an offset. Lines end with LF or CRLF. */
export function positionAt(text: string, offset: number): Position {
  let line = 1
  let start = 0
  for (let next = text.indexOf('\n'); next !== -1 && next < offset; next = text.indexOf('\n', start)) {
    line += 1
    start = next + 1
  }
  return { line, column: offset - start + 1 }
}

export function regionOf(text: string, span: Span): Region {
  return { start: positionAt(text, span.offset), end: positionAt(text, span.offset + span.length) }
}
