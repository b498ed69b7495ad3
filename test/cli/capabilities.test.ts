import pc from 'picocolors'
import { expect, test } from 'vitest'
import { defineFamily } from '../../schemas/model-facts'
import { capabilitiesOf } from '../../src/cli/capability'
import { formatCapabilities } from '../../src/cli/format/capabilities'
import { wrapList } from '../../src/cli/wrap'

const sources = { guide: { reference: 'A guide', read: '2026-11-20' } }

const family = defineFamily({
  id: 'reel',
  title: 'Reel',
  vendor: 'Reel Works',
  sources,
  models: [
    {
      id: 'reel-2',
      names: { first: 'reel-2', second: ['reel', { model: 'box', variant: 'two' }] },
      modes: [{ modes: ['t2v', 'i2v'], disputed: ['i2v', 'extend'], sources: ['guide'] }],
      durations: [
        { seconds: [4, 8], disputed: [12], dialects: ['first'], sources: ['guide'] },
        { seconds: [8], when: { mode: ['i2v'], resolution: ['1080p', '4k'] }, sources: ['guide'] },
      ],
      sizes: [{ sizes: ['1280x720'], resolutions: ['720p'], disputedResolutions: ['4k'], sources: ['guide'] }],
      inputs: [
        {
          counts: { image: 3, video: 0 },
          exclusive: [['firstFrame', 'lastFrame'], ['reference']],
          sources: ['guide'],
        },
        { counts: { image: 1 }, when: { mode: ['i2v'] }, sources: ['guide'] },
      ],
      fields: [
        { field: 'negativePrompt', supported: false, sources: ['guide'] },
        { field: 'seed', supported: true, minimum: 0, disputed: true, sources: ['guide'] },
        { field: 'count', supported: true, maximum: 9, sources: ['guide'] },
        { field: 'seed', supported: true, minimum: 1, maximum: 2, sources: ['guide'] },
        { field: 'audio', supported: true, sources: ['guide'] },
      ],
      prompt: [{ maxLength: 2500, sources: ['guide'] }],
      lifecycle: [{ retired: '2026-09-24', sources: ['guide'] }],
    },
    { id: 'reel-3', names: { second: 'reel-3' } },
  ],
})

test('prints a block for each model', () => {
  expect(formatCapabilities(capabilitiesOf(family), pc.createColors(false))).toBe(`reel-2  Reel, Reel Works
  names      first: reel-2
             second: reel, box two
  modes      t2v, i2v?, extend?
  durations  4, 8, 12? s  (in first)
             8 s  (i2v; 1080p or 4k)
  sizes      1280x720
             720p, 4k?
  inputs     image up to 3, no video, never together: firstFrame + lastFrame | reference
             image up to 1  (i2v)
  fields     no negative prompt
             seed 0..?
             count ..9
             seed 1..2
             audio
  prompt     at most 2500 code points
  retired    2026-09-24

reel-3  Reel, Reel Works
  names      second: reel-3
`)
})

test.each([
  ['after a comma', 'a, b, c', 5, ['a, b,', 'c']],
  ['never inside an item', 'abcdefgh, b', 4, ['abcdefgh,', 'b']],
  ['not at all where the text fits', 'a, b', 4, ['a, b']],
])('breaks a list %s', (_, text, width, lines) => {
  expect(wrapList(text, width)).toStrictEqual(lines)
})

test('keeps the models of one dialect, and the facts that hold there', () => {
  const second = capabilitiesOf(family, 'second')
  expect(second.map(({ model, names }) => ({ model, names }))).toStrictEqual([
    { model: 'reel-2', names: { second: ['reel', { model: 'box', variant: 'two' }] } },
    { model: 'reel-3', names: { second: ['reel-3'] } },
  ])
  expect(second[0]?.durations).toStrictEqual([family.models[0]?.durations?.[1]])
  expect(capabilitiesOf(family, 'first').map(({ model }) => model)).toStrictEqual(['reel-2'])
})

test('tells the retirement and the sources in JSON', () => {
  const [model] = capabilitiesOf(family)
  expect(model).toMatchObject({ model: 'reel-2', vendor: 'Reel Works', retired: '2026-09-24', sources })
})
