import { expect, it } from 'vitest'
import { part, partsIn } from '../schemas/dialects/new-api/parts'

it.each([
  [['model', 'prompt', 'size', 'seconds', 'duration'], 0],
  [['model'], 0],
  [['prompt'], 0],
  [['size'], 0],
  [['seconds'], 0],
  [['duration'], 0],
  [['width'], part.size],
  [['resolution'], part.size],
  [['image'], part.media],
  [['content'], part.media],
  [['mode'], part.other],
  [['unknown'], part.other],
  [['model', 'height', 'images', 'images', 'seed'], part.size | part.media | part.other],
])('tells the parts of a request by its names: %j', (names, parts) => {
  expect(partsIn(Object.fromEntries(names.map((name) => [name, ''])))).toBe(parts)
})
