import ts from 'typescript'
import { countersName } from './counters'

/**
 * Makes JavaScript count where it goes: in every function, branch, loop and short-circuited operand.
 *
 * The counters are bytes that wrap around, so that a run pays one increment for each of these and nothing else.
 */
export function instrument(source: string): string {
  const file = ts.createSourceFile('bundle.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS)
  let count = 0
  const { transformed, dispose } = ts.transform(file, [
    (context) => {
      const mark = createMarker(context.factory, () => count++)
      const visit = (node: ts.Node): ts.Node => mark(node, ts.visitEachChild(node, visit, context))
      return (root) => ts.visitEachChild(root, visit, context)
    },
  ])
  const [marked = file] = transformed
  const text = ts.createPrinter().printFile(marked)
  dispose()
  return `export const ${countersName} = new Uint8Array(${Math.ceil(count / 4) * 4});\n${text}`
}

/** Puts a counter into a node by the place where it stood; its children have theirs already. */
function createMarker(factory: ts.NodeFactory, next: () => number): (node: ts.Node, visited: ts.Node) => ts.Node {
  const count = () =>
    factory.createPostfixIncrement(
      factory.createElementAccessExpression(factory.createIdentifier(countersName), next()),
    )
  const statement = () => factory.createExpressionStatement(count())
  const block = (...statements: readonly ts.Statement[]) => factory.createBlock([statement(), ...statements], true)
  return (node, visited) => {
    if (isOperand(node)) {
      // What stands where an expression does is one.
      return factory.createParenthesizedExpression(factory.createComma(count(), visited as ts.Expression))
    }
    if (ts.isBlock(visited) && isBody(node)) return block(...visited.statements)
    if (ts.isStatement(visited) && isBody(node)) return block(withElse(visited))
    if (ts.isCaseClause(visited)) {
      return factory.updateCaseClause(visited, visited.expression, [statement(), ...visited.statements])
    }
    if (ts.isDefaultClause(visited)) return factory.updateDefaultClause(visited, [statement(), ...visited.statements])
    return withElse(visited)
  }

  function withElse<T extends ts.Node>(node: T): T | ts.IfStatement {
    if (!ts.isIfStatement(node) || node.elseStatement !== undefined) return node
    return factory.updateIfStatement(node, node.expression, node.thenStatement, block())
  }
}

/** Whether a statement runs only where a function is called, a condition holds, a loop goes on or something is caught. */
function isBody(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isIfStatement(parent)) return node !== parent.expression
  if (ts.isIterationStatement(parent, false)) return node === parent.statement
  return ts.isBlock(node) && (ts.isFunctionLike(parent) || ts.isCatchClause(parent))
}

const shortCircuits: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
])

/** Whether an expression is read only where another one decided so. */
function isOperand(node: ts.Node): boolean {
  const { parent } = node
  if (ts.isConditionalExpression(parent)) return node === parent.whenTrue || node === parent.whenFalse
  if (ts.isBinaryExpression(parent)) return node === parent.right && shortCircuits.has(parent.operatorToken.kind)
  if (ts.isArrowFunction(parent)) return node === parent.body && !ts.isBlock(node)
  return (ts.isParameter(parent) || ts.isBindingElement(parent)) && node === parent.initializer
}
