import { expect, it } from 'vitest'
import type { AliasGroup, WirePath } from '../schemas/contract'
import { aliasLines, anyOf } from '../src/compile/alias-source'
import { createDeclarations } from '../src/compile/declarations'
import { partsWith } from './decision-parts'

const variable = (path: WirePath = []) => (path[0] === 'never' ? undefined : `$${path.join('_')}`)

const written = (aliases: readonly AliasGroup[] | undefined) =>
  aliasLines(partsWith({ aliases }), variable, createDeclarations())

it.each<[what: string, aliases: readonly AliasGroup[] | undefined, lines: readonly string[]]>([
  ['nothing where no fields say one thing', undefined, []],
  ['nothing where there are no groups', [], []],
  [
    'a test for two of the fields of a group',
    [{ compare: 'number', fields: [['a'], ['b'], ['never'], ['c', 'd']] }],
    [
      'if ((($a !== undefined && (false || $b !== undefined || false || $c_d !== undefined)) || ($b !== undefined && (false || false || $c_d !== undefined)) || (false && (false || $c_d !== undefined))) && !aliasesAgree(dialect.aliases, body)) noteAliases(found)',
    ],
  ],
  [
    'a test for a size and what it says',
    [{ compare: 'size', fields: [['size'], ['width'], ['height'], ['ratio'], ['tier']] }],
    [
      'if ((($size !== undefined && (false || $width !== undefined || $height !== undefined || $ratio !== undefined || $tier !== undefined)) || ($width !== undefined && $height !== undefined && (false || $ratio !== undefined || $tier !== undefined))) && !aliasesAgree(dialect.aliases, body)) noteAliases(found)',
    ],
  ],
  [
    'one test for all groups',
    [
      { compare: 'text', fields: [['a'], ['b']] },
      { compare: 'list', fields: [['c'], ['d']] },
    ],
    [
      'if ((($a !== undefined && (false || $b !== undefined || false)) || ($b !== undefined && (false || false)) || ($c !== undefined && (false || $d !== undefined || false)) || ($d !== undefined && (false || false))) && !aliasesAgree(dialect.aliases, body)) noteAliases(found)',
    ],
  ],
])('writes %s', (_, aliases, lines) => {
  expect(written(aliases)).toEqual(lines)
})

it('writes whether one of the variables is set, none of which a body may have', () => {
  expect(anyOf(['$0', undefined, '$2'])).toBe('(false || $0 !== undefined || false || $2 !== undefined)')
  expect(anyOf([])).toBe('(false)')
})
