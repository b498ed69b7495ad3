import { schemas } from '#schema/unified'
import { defineDialect } from '../../contract'
import { once } from '../../once'
import { urlScheme } from '../../url-scheme'

const sizes = ['small', 'large']

const styles = ['thanksgiving', 'comic', 'news', 'selfie', 'nostalgic', 'anime']

/** The unified video format: Sora tasks by orientation and a word for the size. */
export const unified = once(() =>
  defineDialect({
    id: 'unified',
    title: 'Unified video',
    description: 'Create request of the unified video format, with the options of the Sora web product.',
    document: {
      title: 'Unified Video, Create Video',
      url: 'https://docs.octopusx.ai/en/videos/sora/unified-generation',
    },
    endpoints: [
      {
        method: 'POST',
        path: '/v1/video/create',
        operation: 'create',
        summary: 'Create a video task',
        description: 'Answers the id and the state of a task; poll it for the result.',
        contentTypes: ['application/json'],
        // The document's section on authentication is empty; gateways of this format take an API key.
        authentication: [{ scheme: 'bearer', description: 'API key: `Authorization: Bearer <api-key>`.' }],
      },
    ],
    schemas,
    rules: [
      urlScheme(['images', '*']),
      {
        code: 'unlisted-size',
        severity: 'warning',
        on: ['size'],
        expects: { enum: sizes },
        message: '`size` should be small or large.',
        hint: 'Send "small" for about 720p; the shape goes to `orientation`.',
        allowed: sizes,
      },
      {
        code: 'unsupported-duration',
        severity: 'warning',
        at: ['duration'],
        // The facts of these two speak for them, so that they follow `modelLimits`.
        when: { not: { properties: { model: { enum: ['sora-2', 'sora-2-pro'] } } } },
        expects: { properties: { duration: { not: { const: 25 } } } },
        message: '`duration` of 25 seconds needs sora-2-pro.',
        hint: 'Send 10 or 15, or the model sora-2-pro.',
        allowed: [10, 15],
      },
      {
        code: 'unlisted-style',
        severity: 'warning',
        on: ['style'],
        expects: { enum: styles },
        message: '`style` is none of the documented styles.',
        allowed: styles,
      },
      {
        code: 'unsupported-style',
        severity: 'warning',
        at: ['style'],
        when: { required: ['style'] },
        expects: { properties: { model: { const: 'sora_video2' } } },
        message: '`style` needs a model that supports styles, such as sora_video2.',
        hint: 'Leave `style` out, or send the model sora_video2.',
      },
    ],
    // `size` is a word for a tier and `orientation` no ratio, so neither is a place for a model's sizes.
    fields: {
      model: ['model'],
      prompt: ['prompt'],
      duration: [{ path: ['duration'], unit: 'seconds' }],
      media: [{ path: ['images', '*'], kind: 'image' }],
    },
    unknownModel: 'warning',
    modelLimit: 'warning',
  }),
)
