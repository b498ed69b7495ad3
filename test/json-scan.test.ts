import { describe, expect, it } from 'vitest'
import { scanJson } from '../src/intake/json-scan'

/** What a scan finds, as codes with their paths. */
const scanned = (text: string, depth = 3) => scanJson(text, depth).map(({ code, path }) => [code, ...path])

const number = (...path: (string | number)[]) => ['number-range', ...path]
const name = (...path: (string | number)[]) => ['duplicate-name', ...path]
const surrogate = (...path: (string | number)[]) => ['lone-surrogate', ...path]

describe('a scan of JSON', () => {
  it.each([
    '{}',
    '[]',
    '1',
    '-0',
    '"a"',
    'null',
    '[[[1]]]',
    '[[[]],[[]]]',
    '{"a":[{"b":1},{"b":2}],"b":3}',
    '{"a":"b","b":"a"}',
    '["a","a"]',
    '{"a":["a",{"a":"a"}]}',
    '{"a":"}{][,:","b":"\\"a\\":"}',
    '{"a\\\\":1,"a":2}',
    '{"":1}',
    '{"a":{"":1},"":2}',
    '[9007199254740991,-9007199254740991,0.1,1.5e-400]',
    '[0.9007199254740993,-0.9007199254740993e1]',
    '{"\\ud83d\\ude00":"\\ud83d\\ude00"}',
    '{"\\ud83d":1}',
    '"\ud800"',
  ])('finds nothing in %j', (text) => expect(scanned(text)).toEqual([]))

  it.each([
    ['9007199254740992', [number()]],
    ['-9007199254740992', [number()]],
    ['1e400', [number()]],
    ['-1E+400', [number()]],
    ['1e16', [number()]],
    ['[9007199254740993]', [number(0)]],
    ['[1,9007199254740993 ,1,1e400]', [number(1), number(3)]],
    ['{"a":1e400,"b":[0,{"c":-1e400}]}', [number('a'), number('b', 1, 'c')]],
    ['{"a":{},"b":1e400}', [number('b')]],
    ['[[],1e400]', [number(1)]],
    ['{"a":1,"a":2}', [name('a')]],
    ['{"a":1,"a":2,"a":3}', [name('a'), name('a')]],
    ['{"a":1,"\\u0061":2}', [name('a')]],
    ['{"a":{"b":1,"b":2},"a":3}', [name('a', 'b'), name('a')]],
    ['[{"a":1,"a":1},{"a":1,"a":1}]', [name(0, 'a'), name(1, 'a')]],
    ['{"":1,"":2}', [name('')]],
    ['{"\\"":1,"\\"":2}', [name('"')]],
    ['"\\ud800"', [surrogate()]],
    ['["\\udc00","a",{"b":"\\ud83d "}]', [surrogate(0), surrogate(2, 'b')]],
    ['{"a":"\\ud800","b":1e400,"b":"\\ud800"}', [number('b'), name('b'), surrogate('a'), surrogate('b')]],
    ['[[[[]]]]', [['json-depth', 0, 0, 0]]],
    ['{"a":[{"b":{}}]}', [['json-depth', 'a', 0, 'b']]],
    ['{"a":1e400,"b":[1,[[]]]}', [['json-depth', 'b', 1, 0]]],
  ])('finds in %j what the parser lets pass', (text, found) => expect(scanned(text)).toEqual(found))

  it('ends after 32 errors, and reads on behind as many surrogates', () => {
    const numbers = `[${Array(40).fill('1e400').join()}]`
    expect(scanned(numbers)).toEqual(Array.from({ length: 32 }, (_, index) => number(index)))
    const surrogates = `[${Array(40).fill('"\\ud800"').join()},1e400]`
    expect(scanned(surrogates)).toEqual([number(40), ...Array.from({ length: 32 }, (_, index) => surrogate(index))])
  })
})
