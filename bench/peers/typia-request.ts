import { createIs, createValidate, type tags } from 'typia'

// typia makes a validator of a type, while TypeScript compiles it; typia.ts does that. It reads a pattern only as a literal
// type, so typia.ts puts the two of the dialect in the place of their names.

type Url = string & tags.Pattern<'absoluteUrl'>

type UrlOrData = string & tags.Pattern<'absoluteOrDataUrl'>

interface ImageItem {
  type: 'image_url'
  role?: string
  image_url: { url: UrlOrData }
  video_url?: never
  audio_url?: never
  text?: never
}

interface VideoItem {
  type: 'video_url'
  role?: string
  video_url: { url: Url }
  image_url?: never
  audio_url?: never
  text?: never
}

interface AudioItem {
  type: 'audio_url'
  role?: string
  audio_url: { url: Url }
  image_url?: never
  video_url?: never
  text?: never
}

interface Request {
  model: string
  prompt: string
  size: string
  seconds: string
  generate_audio?: boolean
  enhance_prompt?: boolean
  negative_prompt?: string
  person_generation?: string
  seed?: number & tags.Type<'int64'> & tags.Minimum<-9007199254740991> & tags.Maximum<9007199254740991>
  remix_video_id?: string
  input_reference?: {
    content?: (ImageItem | VideoItem | AudioItem)[]
    file_id?: never
    image_url?: never
  }
  aspect_ratio?: never
  resolution?: never
  duration_seconds?: never
  content?: never
  img_url?: never
}

export const accepts = createIs<Request>()
export const validate = createValidate<Request>()
