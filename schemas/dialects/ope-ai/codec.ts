import type { Static } from '@sinclair/typebox'
import {
  type CanonicalMedia,
  type CanonicalRequest,
  type CanonicalSize,
  defineCodec,
  emptyRequest,
  extensionsOf,
  isUpload,
  sizeInPixels,
  sizeInWords,
} from '../../canonical'
import { parseSeconds } from '../../duration'
import type { MediaKind, MediaRole } from '../../media'
import { parseSize } from '../../size'
import type { Form, Request } from './schema'

type Item = NonNullable<NonNullable<Request['input_reference']>['content']>[number]

const roles: ReadonlyMap<string, MediaRole> = new Map([
  ['first_frame', 'firstFrame'],
  ['last_frame', 'lastFrame'],
  ['reference_image', 'reference'],
  ['reference_video', 'reference'],
  ['reference_audio', 'reference'],
])

function wordFor(role: MediaRole | undefined, kind: MediaKind): string | undefined {
  if (role === 'firstFrame') return 'first_frame'
  if (role === 'lastFrame') return 'last_frame'
  return role === 'reference' ? wordsForReference[kind] : undefined
}

const wordsForReference = { image: 'reference_image', video: 'reference_video', audio: 'reference_audio' } as const

/** Reads and writes document 000. */
export const codec = defineCodec<Request | Static<typeof Form>>({
  expression: {
    size: 'pixels',
    textSeconds: true,
    media: [
      { kind: 'image', role: undefined, takes: ['url', 'data'] },
      { kind: 'image', role: 'firstFrame', takes: ['url', 'data'] },
      { kind: 'image', role: 'lastFrame', takes: ['url', 'data'] },
      { kind: 'image', role: 'reference', takes: ['url', 'data'] },
      { kind: 'video', role: undefined, takes: ['url'] },
      { kind: 'video', role: 'reference', takes: ['url'] },
      { kind: 'audio', role: undefined, takes: ['url'] },
      { kind: 'audio', role: 'reference', takes: ['url'] },
    ],
    actions: ['remix'],
    defaults: {},
    // The answer is one task, and nothing of the request publishes or splits it.
    always: { count: 1, private: false, storyboard: false },
    silent: { input_reference: {} },
  },
  places: {
    model: [['model']],
    prompt: [['prompt']],
    negativePrompt: [['negative_prompt']],
    duration: [['seconds']],
    size: [['size']],
    media: [['input_reference']],
    target: [['remix_video_id']],
    seed: [['seed']],
    audio: [['generate_audio']],
    personGeneration: [['person_generation']],
    enhancePrompt: [['enhance_prompt']],
  },
  read(request) {
    const canonical = emptyRequest()
    canonical.model = { name: request.model, variant: undefined }
    canonical.prompt = request.prompt
    canonical.negativePrompt = request.negative_prompt
    const { seconds, input_reference, remix_video_id } = request
    canonical.duration = parseSeconds(seconds)
    canonical.size = readSize(request.size)
    canonical.media = readMedia(input_reference)
    if (remix_video_id !== undefined) canonical.target = { action: 'remix', id: remix_video_id }
    canonical.seed = request.seed
    canonical.audio = request.generate_audio
    canonical.personGeneration = request.person_generation
    canonical.enhancePrompt = request.enhance_prompt
    canonical.extensions = readExtensions(seconds, input_reference, canonical)
    return canonical
  },
  write(request) {
    const body: Record<string, unknown> = {}
    if (request.model !== undefined) body.model = request.model.name
    if (request.prompt !== undefined) body.prompt = request.prompt
    if (request.negativePrompt !== undefined) body.negative_prompt = request.negativePrompt
    if (request.duration !== undefined) body.seconds = `${request.duration}`
    if (request.size !== undefined) body.size = request.size.pixels ?? request.size.text
    if (request.media !== undefined) body.input_reference = writeMedia(request.media)
    if (request.target !== undefined) body.remix_video_id = request.target.id
    if (request.seed !== undefined) body.seed = request.seed
    if (request.audio !== undefined) body.generate_audio = request.audio
    if (request.personGeneration !== undefined) body.person_generation = request.personGeneration
    if (request.enhancePrompt !== undefined) body.enhance_prompt = request.enhancePrompt
    if (request.extensions?.seconds !== undefined) body.seconds = request.extensions.seconds
    if (request.extensions?.input_reference !== undefined) body.input_reference = {}
    return body
  },
})

function readExtensions(
  seconds: string,
  input_reference: (Request | Static<typeof Form>)['input_reference'],
  { duration, media }: CanonicalRequest,
): CanonicalRequest['extensions'] {
  const isEmptyReference = media === undefined && input_reference !== undefined
  if (duration !== undefined && !isEmptyReference) return undefined
  return extensionsOf({
    // Text that is no number of seconds.
    seconds: duration === undefined ? seconds : undefined,
    // An object without its list refers to nothing, which an empty list would not say.
    input_reference: isEmptyReference ? {} : undefined,
  })
}

function readSize(size: string): CanonicalSize {
  return parseSize(size) === undefined ? sizeInWords({ text: size }) : sizeInPixels(size)
}

function readMedia(reference: (Request | Static<typeof Form>)['input_reference']): CanonicalMedia[] | undefined {
  if (reference === undefined) return undefined
  if (isUpload(reference)) {
    const image = { kind: 'image', role: 'firstFrame', roleText: undefined, url: undefined } as const
    return [{ ...image, upload: reference, file: undefined, path: ['input_reference'] }]
  }
  return reference.content?.map(readItem)
}

/** A list, or the one file that a form uploads. */
function writeMedia(media: CanonicalMedia[]): unknown {
  const upload = media.length === 1 ? media[0]?.upload : undefined
  return upload ?? { content: media.map(writeItem) }
}

function readItem(item: Item, index: number): CanonicalMedia {
  const word = item.role
  const named = word === undefined ? undefined : roles.get(word)
  const path = ['input_reference', 'content', index]
  if (item.type === 'image_url') {
    const { url } = item.image_url
    const roleText = named === undefined ? word : undefined
    return { kind: 'image', role: named, roleText, url, upload: undefined, file: undefined, path }
  }
  const kind = item.type === 'video_url' ? 'video' : 'audio'
  const { url } = item.type === 'video_url' ? item.video_url : item.audio_url
  // Such a medium is no frame: there the word says nothing that is known.
  const role = named === 'reference' ? named : undefined
  return { kind, role, roleText: role === undefined ? word : undefined, url, upload: undefined, file: undefined, path }
}

function writeItem({ kind, role, roleText, url }: CanonicalMedia): Record<string, unknown> {
  const word = wordFor(role, kind) ?? roleText
  const held = { url }
  if (kind === 'image') {
    return word === undefined
      ? { type: 'image_url', image_url: held }
      : { type: 'image_url', role: word, image_url: held }
  }
  const type = kind === 'video' ? 'video_url' : 'audio_url'
  return word === undefined ? { type, [type]: held } : { type, role: word, [type]: held }
}
