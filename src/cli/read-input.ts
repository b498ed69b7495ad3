import { createReadStream, readSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Readable } from 'node:stream'
import { glob, isDynamicPattern } from 'tinyglobby'
import { defaultLimits } from '../options'
import type { Session } from './session'
import { UsageError } from './usage-error'

/** How standard input is named in what the command prints. */
export const stdinName = '<stdin>'

/** One byte more than the engine takes, so that the engine says what is wrong with the rest. */
export const mostBytes = defaultLimits.jsonBytes + 1

/**
 * Names the inputs that the arguments mean, each once: files, the files of a glob, `-` for standard input.
 *
 * Without arguments it is standard input, unless that is a keyboard.
 */
export async function findInputs(args: readonly string[], session: Session): Promise<string[]> {
  if (args.length === 0) {
    if (session.stdin.isTTY) throw new UsageError('name a file, or pipe a request in')
    return [stdinName]
  }
  const found = new Set<string>()
  for (const arg of args) for (const name of await namesOf(arg, session.cwd)) found.add(name)
  return [...found]
}

async function namesOf(arg: string, cwd: string): Promise<string[]> {
  if (arg === '-') return [stdinName]
  const status = await stat(resolve(cwd, arg)).catch((error: NodeJS.ErrnoException) => error)
  if (!(status instanceof Error)) {
    if (status.isDirectory()) throw new UsageError(`${arg} is a directory; name its files, as in "${arg}/*.json"`)
    return [arg]
  }
  if (!isDynamicPattern(arg)) throw unreadable(arg, status)
  const names = await glob(arg, { cwd, expandDirectories: false })
  if (names.length === 0) throw new UsageError(`no file matches ${arg}`)
  return names.sort()
}

/** Opens an input for reading; errors while reading become wrong use. */
export async function* openInput(name: string, session: Session): AsyncGenerator<Uint8Array> {
  const stream: Readable = name === stdinName ? session.stdin : createReadStream(resolve(session.cwd, name))
  try {
    for await (const chunk of stream) yield typeof chunk === 'string' ? Buffer.from(chunk) : chunk
  } catch (error) {
    throw unreadable(name, error)
  }
}

/** Reads a file in large chunks, each in the memory of the one before; errors while reading become wrong use. */
export async function* readChunks(name: string, session: Session, bytes: number): AsyncGenerator<Uint8Array> {
  const chunk = Buffer.allocUnsafeSlow(bytes)
  const file = await open(resolve(session.cwd, name)).catch((error) => {
    throw unreadable(name, error)
  })
  try {
    // What is read next is at hand: to wait for another thread to copy it takes longer than to copy it here.
    for (let length = 1; length > 0; ) {
      length = readSync(file.fd, chunk)
      yield chunk.subarray(0, length)
    }
  } catch (error) {
    throw unreadable(name, error)
  } finally {
    await file.close()
  }
}

/** Bytes of a file; `undefined` for standard input, for a pipe, and for what cannot be read. */
export async function fileBytes(name: string, session: Session): Promise<number | undefined> {
  if (name === stdinName) return undefined
  const status = await stat(resolve(session.cwd, name)).catch(() => undefined)
  return status?.isFile() === true ? status.size : undefined
}

/** Reads an input into memory, no further than `mostBytes`. */
export async function readInput(name: string, session: Session): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of openInput(name, session)) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= mostBytes) break
  }
  return Buffer.concat(chunks, Math.min(size, mostBytes))
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EISDIR: 'it is a directory',
}

function unreadable(name: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error'
  return new UsageError(`cannot read ${name}: ${reasons[code] ?? code}`)
}
