import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import transform from 'typia/lib/transform'
import { absoluteOrDataUrl, absoluteUrl } from '../../schemas/patterns'
import type { Peer } from './peer'
import type * as Validators from './typia-request'

const root = new URL('../..', import.meta.url).pathname
const source = join(root, 'bench/peers/typia-request.ts')

const { accepts, validate } = await compiled()

/** typia, compiled here by its transform. */
export const typia: Peer = {
  name: 'typia',
  from: 'typia',
  note: 'The last line whose transform runs on Node 20: 14 compiles a Go plugin and needs Node 22.15 and TypeScript 7.',
  accepts: (body) => accepts(body),
  problems(body) {
    const result = validate(body)
    return result.success ? [] : result.errors.map(({ expected }) => expected)
  },
}

async function compiled(): Promise<typeof Validators> {
  // Below the root, so that what typia writes finds the functions that it imports.
  mkdirSync(join(root, '.tmp'), { recursive: true })
  const folder = mkdtempSync(join(root, '.tmp/typia-'))
  const file = join(folder, 'request.mjs')
  try {
    writeFileSync(file, emitted())
    return await import(/* @vite-ignore */ file)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The module that TypeScript and typia's transform make of the type. */
function emitted(): string {
  const options: ts.CompilerOptions = {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    skipLibCheck: true,
    types: [],
  }
  const host = ts.createCompilerHost(options)
  const read = host.getSourceFile
  host.getSourceFile = (name, ...rest) =>
    name === source
      ? ts.createSourceFile(name, withPatterns(readFileSync(name, 'utf8')), ts.ScriptTarget.ES2022, true)
      : read(name, ...rest)
  const program = ts.createProgram([source], options, host)
  const problems = [...ts.getPreEmitDiagnostics(program)]
  const extras = { addDiagnostic: (problem: ts.Diagnostic) => problems.push(problem) }
  let text = ''
  const write: ts.WriteFileCallback = (_, written) => {
    text = written
  }
  program.emit(undefined, write, undefined, false, { before: [transform(program, {}, extras)] })
  if (problems.length > 0) throw new Error(ts.formatDiagnostics(problems, host))
  return text
}

function withPatterns(text: string): string {
  return text
    .replace("'absoluteUrl'", () => JSON.stringify(absoluteUrl))
    .replace("'absoluteOrDataUrl'", () => JSON.stringify(absoluteOrDataUrl))
}
