import { describe, expect, it } from 'vitest'
import { readLines } from '../scripts/conformance/row'
import { answer, type Golden, goldenFolder, nameOf, rowsByName } from '../scripts/golden/record'

// Every kind of thing that the library says, word for word. `npm run golden` writes the rows; read what changes in them.

const rows = rowsByName()

/** The rows that begin with the same kind of finding, so that a failure is found in a few. */
function groupsOf(file: string): readonly (readonly [string, readonly Golden[]])[] {
  const groups = new Map<string, Golden[]>()
  for (const golden of readLines(new URL(file, goldenFolder)) as readonly Golden[]) {
    const [first] = [...(golden.issues ?? []), ...golden.warnings]
    const name = `${golden.dialect} ${first?.code ?? 'nothing'}`
    groups.set(name, [...(groups.get(name) ?? []), golden])
  }
  return [...groups]
}

describe.each(['judged', 'translated'])('what is %s is answered word for word', (name) => {
  it.each(groupsOf(`${name}.jsonl`))('%s', async (_, expected) => {
    const found = []
    for (const { dialect, description, to, options } of expected) {
      const question = {
        dialect,
        description,
        ...(to === undefined ? {} : { to }),
        ...(options === undefined ? {} : { options }),
      }
      const row = rows.get(nameOf(question))
      if (row === undefined) throw new Error(`There is no row ${nameOf(question)}.`)
      found.push({ ...question, ...(await answer(row, question)) })
    }
    // Strictly: a member that is there and undefined is one that a caller's look for it finds.
    expect(found).toStrictEqual(expected)
  })
})
