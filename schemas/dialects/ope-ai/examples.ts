import { type Examples, pngUpload } from '../../example'

const prompt = 'A paper boat drifts down a rain-soaked street, camera low and steady.'
const smallest = { model: 'sora-2', prompt, size: '720x1280', seconds: '4' }

const reference = (item: unknown) => ({
  model: 'bytedance-seedance-1.5',
  prompt: 'The figure turns to the camera in soft evening light.',
  size: '1280x720',
  seconds: '5',
  input_reference: { content: [item] },
})

const imageItem = {
  type: 'image_url',
  role: 'first_frame',
  image_url: { url: 'https://example.com/reference.png' },
}

/** Document 000 and its rules, as requests. */
export const examples: Examples = {
  requests: [
    { description: "accepts the document's first example", data: smallest, valid: true, rules: [1, 2, 3, 9] },
    { description: 'accepts a reference image with a role', data: reference(imageItem), valid: true, rules: [4, 5, 6] },
    {
      description: "accepts the document's role example, which the model does not take",
      data: reference({ ...imageItem, role: 'reference_image' }),
      valid: true,
      warnings: [{ code: 'unsupported-input', path: ['input_reference', 'content', 0] }],
    },
    {
      description: 'refuses a numeric `seconds`',
      data: { ...smallest, seconds: 4 },
      valid: false,
      issues: [{ code: 'type', path: ['seconds'] }],
      rules: [1],
    },
  ],
  answers: [],
}
