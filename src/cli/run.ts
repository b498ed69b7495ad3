import type { Writable } from 'node:stream'
import { Command, CommanderError } from 'commander'
import { version } from '../../package.json'
import { addDetect } from './detect'
import { addLint } from './lint'
import { addModels } from './models'
import { addOpenAPI } from './openapi'
import { ClosedPipe, Output } from './output'
import { printable } from './printable'
import { addSchema } from './schema'
import type { ExitCode, Input, Session, SubCommand } from './session'
import { addTranslate } from './translate'
import { UsageError } from './usage-error'

const subCommands: readonly SubCommand[] = [addLint, addTranslate, addModels, addDetect, addSchema, addOpenAPI]

/** The streams of one call; `process` is one. */
export interface Streams {
  readonly stdin: Input
  readonly stdout: Writable & { readonly isTTY?: boolean }
  readonly stderr: Writable & { readonly isTTY?: boolean }
}

/** What a call knows of its surroundings. */
export interface Surroundings {
  /** Default is the environment of the process. */
  readonly env?: Readonly<Record<string, string | undefined>>
  /** Default is the working directory of the process. */
  readonly cwd?: string
  /** Default is the current time. */
  readonly now?: Date
}

/**
 * Runs the command with the arguments that follow its name, and returns its exit code.
 *
 * Never throws and never ends the process.
 */
export async function run(argv: readonly string[], streams: Streams, around: Surroundings = {}): Promise<ExitCode> {
  const session: Session = {
    stdin: streams.stdin,
    output: new Output(streams.stdout),
    env: around.env ?? process.env,
    cwd: around.cwd ?? process.cwd(),
    now: around.now ?? new Date(),
    notice: (line) => streams.stderr.write(`vidialect: ${printable(line)}\n`),
    terminal: streams.stderr.isTTY === true ? (text) => streams.stderr.write(text) : undefined,
    exitCode: 0,
  }
  streams.stderr.on('error', ignore)
  try {
    await buildProgram(session, streams).parseAsync(argv, { from: 'user' })
    return session.exitCode
  } catch (error) {
    return exitCodeOf(error, session)
  }
}

function buildProgram(session: Session, streams: Streams): Command {
  const program = new Command('vidialect')
    .description('Validates video-generation requests, translates them, and knows what every model takes.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => streams.stdout.write(text),
      writeErr: (text) => streams.stderr.write(text),
      outputError: ignore,
    })
  for (const add of subCommands) add(program, session)
  return program
}

function exitCodeOf(error: unknown, session: Session): ExitCode {
  if (error instanceof ClosedPipe) return session.exitCode
  if (error instanceof CommanderError) return exitCodeOfParser(error, session)
  if (error instanceof UsageError) session.notice(error.message)
  else reportDefect(error, session)
  return 2
}

function exitCodeOfParser(error: CommanderError, session: Session): ExitCode {
  if (error.exitCode === 0) return 0
  // Help instead of a sub-command is already on standard error.
  const lines = error.message
    .replace(/^error: /, '')
    .split('\n')
    .map((line) => line.trim())
  if (error.code !== 'commander.help') session.notice(lines.filter((line) => line !== '').join(' '))
  return 2
}

/** Names the error and where it came from, without its message: that may quote the request. */
function reportDefect(error: unknown, session: Session): void {
  const frames = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : []
  const name = error instanceof Error ? error.name : typeof error
  session.notice(`unexpected ${name}, a defect of vidialect${frames.map((frame) => ` <${frame.trim()}>`).join('')}`)
}

function ignore(): void {}
