import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import * as patterns from '../../schemas/patterns'

/** A regular expression that ships, and where it was found first. */
export interface Pattern {
  readonly source: string
  readonly flags: string
  readonly where: string
}

const shared: ReadonlyMap<string, string> = new Map(Object.entries(patterns))

const root = fileURLToPath(new URL('../..', import.meta.url))

const namesIn = (folder: string, ...extensions: string[]) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => extensions.some((extension) => name.endsWith(extension)))
    .map((name) => join(folder, name))

/**
 * Finds every regular expression that ships: literals and calls of `RegExp` in the code, by its syntax tree, and every
 * `pattern` of the documents.
 *
 * @throws TypeError for a call whose text cannot be told from the code, unless it is one of those that take the patterns
 * of schemas.
 */
export function findPatterns(): readonly Pattern[] {
  const found = [...patternsInCode(), ...patternsInDocuments()]
  const first = new Map<string, Pattern>()
  for (const each of found) {
    const key = JSON.stringify([each.source, each.flags])
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}

function patternsInDocuments(): readonly Pattern[] {
  const files = ['json-schema', 'openapi'].flatMap((folder) => namesIn(folder, '.json'))
  return files.flatMap((where) =>
    // Engines differ in whether they set the flag; with it a character is a code point.
    textsOfPatterns(JSON.parse(readFileSync(join(root, where), 'utf8'))).map((source) => ({
      source,
      flags: 'u',
      where,
    })),
  )
}

function textsOfPatterns(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === 'pattern' && typeof member === 'string' ? [member] : textsOfPatterns(member),
  )
}

// Their arguments are the patterns of schemas, which are found in generated code and in the documents.
const takeAnyPattern: ReadonlySet<string> = new Set(['src/shape.ts', 'src/compile/condition-source.ts'])

function patternsInCode(): readonly Pattern[] {
  const files = ['src', 'schemas', 'generated'].flatMap((folder) => namesIn(folder, '.ts', '.js'))
  const paths = files.map((name) => join(root, name))
  const program = ts.createProgram(paths, {
    ...{ allowJs: true, noEmit: true, skipLibCheck: true, target: ts.ScriptTarget.ES2022 },
    ...{
      module: ts.ModuleKind.ESNext,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
      customConditions: ['typebox'],
    },
  })
  const checker = program.getTypeChecker()
  return files.flatMap((where, index) => {
    const file = program.getSourceFile(paths[index] ?? '')
    return file === undefined ? [] : patternsIn(file, where, checker)
  })
}

function patternsIn(file: ts.SourceFile, where: string, checker: ts.TypeChecker): readonly Pattern[] {
  const found: Pattern[] = []
  const visit = (node: ts.Node) => {
    if (ts.isRegularExpressionLiteral(node)) found.push({ ...parts(node.text), where })
    if (isRegExpCall(node)) {
      const [source, flags] = (node.arguments ?? []).map((argument) => textOf(argument, checker))
      if (source !== undefined) found.push({ source, flags: flags ?? '', where })
      else if (!takeAnyPattern.has(where))
        throw new TypeError(`${where} makes a pattern that cannot be told: ${node.getText(file)}`)
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

function isRegExpCall(node: ts.Node): node is ts.NewExpression | ts.CallExpression {
  return (
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'RegExp'
  )
}

function parts(literal: string): Pick<Pattern, 'source' | 'flags'> {
  const end = literal.lastIndexOf('/')
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) }
}

/** The text of an expression that is made of literals and constants. */
function textOf(expression: ts.Expression, checker: ts.TypeChecker): string | undefined {
  if (ts.isStringLiteralLike(expression)) return expression.text
  if (ts.isTemplateExpression(expression)) {
    const spans = expression.templateSpans.map((span) => {
      const text = textOf(span.expression, checker)
      return text === undefined ? undefined : text + span.literal.text
    })
    return spans.includes(undefined) ? undefined : [expression.head.text, ...spans].join('')
  }
  return ts.isIdentifier(expression) ? textOfConstant(expression, checker) : undefined
}

/** Of a constant of schemas/patterns.ts the value; of another its own text. */
function textOfConstant(name: ts.Identifier, checker: ts.TypeChecker): string | undefined {
  const symbol = checker.getSymbolAtLocation(name)
  if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0) {
    const origin = checker.getAliasedSymbol(symbol).valueDeclaration?.getSourceFile().fileName
    return origin?.endsWith('/schemas/patterns.ts') === true ? shared.get(name.text) : undefined
  }
  const declaration = symbol?.valueDeclaration
  if (declaration === undefined || !ts.isVariableDeclaration(declaration)) return undefined
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0
  return isConstant && declaration.initializer !== undefined ? textOf(declaration.initializer, checker) : undefined
}
