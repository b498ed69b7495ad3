import type { Readable } from 'node:stream'
import type { Command } from 'commander'
import type { Output } from './output'

/** 0 fine, 1 issues, 2 wrong use. */
export type ExitCode = 0 | 1 | 2

/** Standard input; `isTTY` tells a keyboard from a pipe. */
export type Input = Readable & { readonly isTTY?: boolean }

/** What one call of the command reads from, writes to and knows of its surroundings. */
export interface Session {
  readonly stdin: Input
  readonly output: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly cwd: string
  /** The clock that lifecycle dates are compared with. */
  readonly now: Date
  /** Writes one line to standard error. */
  readonly notice: (line: string) => void
  /** Writes to standard error where that is a terminal. */
  readonly terminal?: ((text: string) => void) | undefined
  /** Set before output is written, so that a closed pipe ends with what was found until then. */
  exitCode: ExitCode
}

/** Adds one sub-command to the program. */
export type SubCommand = (program: Command, session: Session) => void
