import type { WirePath } from './contract'
import type { MediaKind, MediaRole, Mode } from './media'

/** A file that travels with the request. */
export interface Upload {
  type: string
  /** In bytes. */
  size: number
  bytes: Uint8Array
}

const uploadTypes: readonly unknown[] = ['image/jpeg', 'image/png', 'image/webp']

/** Whether a value is a file; in a JSON object a member `bytes` is any other value. */
export function isUpload(value: object): value is Upload {
  return 'bytes' in value && value.bytes instanceof Uint8Array && 'type' in value && uploadTypes.includes(value.type)
}

/** One image, video or audio clip; exactly one of `url`, `upload` and `file` is there. */
export interface CanonicalMedia {
  kind: MediaKind
  /** What it is for; absent where the request does not say. */
  role?: MediaRole | undefined
  /** A role in words of the dialect that no canonical role matches; only that dialect can write it. */
  roleText?: string | undefined
  /** A URL or a Data URL. */
  url?: string | undefined
  upload?: Upload | undefined
  /** Id of a file that the service already holds. */
  file?: string | undefined
  /** Where it stands in the request that was read. */
  path: (string | number)[]
}

/** How large the video is: pixels, or what the size is sold as; `text` is any other text that a dialect let pass. */
export interface CanonicalSize {
  /** As `1280x720`. */
  pixels?: string | undefined
  aspectRatio?: string | undefined
  /** A tier in lower case, such as `720p`. */
  resolution?: string | undefined
  orientation?: 'portrait' | 'landscape' | undefined
  text?: string | undefined
}

/**
 * The one form in the middle. A field that is absent was not said; 0, false, "" and [] are values.
 *
 * What no member below can hold stands in `extensions`, by the name it has in its own dialect.
 */
export interface CanonicalRequest {
  model?: { name: string; variant?: string | undefined } | undefined
  prompt?: string | undefined
  negativePrompt?: string | undefined
  /** In seconds. */
  duration?: number | undefined
  size?: CanonicalSize | undefined
  mode?: Mode | undefined
  /** The mode in a word that neither the mode nor the model nor the media give; no other dialect can write it. */
  modeText?: string | undefined
  media?: CanonicalMedia[] | undefined
  /** An earlier video that this one changes or continues. */
  target?: { action: 'remix' | 'extend'; id: string } | undefined
  seed?: number | undefined
  /** How many videos. */
  count?: number | undefined
  fps?: number | undefined
  audio?: boolean | undefined
  /** `preferNone` tries without and may fall back to one. */
  watermark?: 'none' | 'preferNone' | 'keep' | undefined
  private?: boolean | undefined
  style?: string | undefined
  storyboard?: boolean | undefined
  /** What happens when; times in seconds. */
  actions?: { time: number; description: string }[] | undefined
  personGeneration?: string | undefined
  enhancePrompt?: boolean | undefined
  /** How closely the video follows the prompt. */
  guidance?: number | undefined
  cameraControl?: Record<string, unknown> | undefined
  callbackUrl?: string | undefined
  externalId?: string | undefined
  user?: string | undefined
  metadata?: Record<string, unknown> | undefined
  extensions?: Record<string, unknown> | undefined
}

export type CanonicalField = keyof CanonicalRequest

/**
 * Creates a request that says nothing yet.
 *
 * Every reader fills one, so that requests of all dialects have one shape: the engine then reads their members in place.
 */
export function emptyRequest(): CanonicalRequest {
  return {
    model: undefined,
    prompt: undefined,
    negativePrompt: undefined,
    duration: undefined,
    size: undefined,
    mode: undefined,
    modeText: undefined,
    media: undefined,
    target: undefined,
    seed: undefined,
    actions: undefined,
    count: undefined,
    fps: undefined,
    audio: undefined,
    watermark: undefined,
    private: undefined,
    style: undefined,
    storyboard: undefined,
    personGeneration: undefined,
    enhancePrompt: undefined,
    guidance: undefined,
    cameraControl: undefined,
    callbackUrl: undefined,
    externalId: undefined,
    user: undefined,
    metadata: undefined,
    extensions: undefined,
  }
}

/** Creates a size in pixels; sizes have one shape for the same reason. */
export function sizeInPixels(pixels: string): CanonicalSize {
  return { pixels, aspectRatio: undefined, resolution: undefined, orientation: undefined, text: undefined }
}

/** Creates a size in words. */
export function sizeInWords({
  aspectRatio,
  resolution,
  orientation,
  text,
}: Omit<CanonicalSize, 'pixels'>): CanonicalSize {
  return { pixels: undefined, aspectRatio, resolution, orientation, text }
}

/** One kind of place for media that a dialect has. */
export interface MediaSlot {
  readonly kind: MediaKind
  /** `undefined` where the dialect does not say what its media are for. */
  readonly role: MediaRole | undefined
  /** How many fit. Absence means any number. */
  readonly most?: number
  /** `text` is any text that is neither a URL nor a Data URL, such as bare base64. */
  readonly takes: readonly ('url' | 'data' | 'text' | 'upload' | 'file')[]
}

/** What a dialect can say, as far as translation must know it before writing. */
export interface Expression {
  /**
   * `pixels`: a size as WIDTHxHEIGHT or width and height; `any`: pixels, or a tier and a ratio; `orientation`: only
   * which way the video lies, and small (720p) or large.
   */
  readonly size: 'pixels' | 'any' | 'orientation'
  /** The only sizes that the document lets pass. Absence means any. */
  readonly sizes?: readonly string[]
  /** The only seconds that the document lets pass. Absence means any. */
  readonly durations?: readonly number[]
  /** Whether seconds are text: then a plain decimal with three digits behind the point at most. */
  readonly textSeconds?: boolean
  readonly media: readonly MediaSlot[]
  /** What it can do with an earlier video; absence means nothing. */
  readonly actions?: readonly NonNullable<CanonicalRequest['target']>['action'][]
  /** The wishes about a watermark that it can tell apart; absence where it has no such field. */
  readonly watermarks?: readonly NonNullable<CanonicalRequest['watermark']>[]
  /** What an absent field means by the document; filled in before another dialect is written. */
  readonly defaults: Partial<CanonicalRequest>
  /** What the dialect always does: a request for it is met without a field. */
  readonly always: Partial<CanonicalRequest>
  /** Members that say nothing another dialect must say, with the only value that says nothing. */
  readonly silent?: Readonly<Record<string, unknown>>
}

/** A dialect's reader and writer, side by side and in the same order of fields. */
export interface Codec<Request> {
  readonly expression: Expression
  /**
   * Where each canonical field stands; the first place that a request uses is where an issue points. A field that is
   * absent here cannot be said in this dialect, and never reaches `write`.
   */
  readonly places: Readonly<Partial<Record<CanonicalField, readonly WirePath[]>>>
  /** Turns a valid request into the canonical form; what has no canonical member goes to `extensions` by its name. */
  read(request: Request): CanonicalRequest
  /**
   * Turns a canonical request that this dialect can express into a new body, naming each member.
   *
   * Translation has fitted model, size, duration and media before; `extensions` hold only this dialect's own members.
   */
  write(request: CanonicalRequest): Record<string, unknown>
}

/** Checks the reader and writer of a dialect. */
export function defineCodec<Request>(codec: Codec<Request>): Codec<Request> {
  return codec
}

/** Copies what is there: a member that is undefined stays absent, while 0, false, "" and [] are values. */
export function present(members: Record<string, unknown>): Record<string, unknown> {
  return extensionsOf(members) ?? {}
}

/** Gathers what no canonical member holds; `undefined` where nothing is there. */
export function extensionsOf(members: Record<string, unknown>): Record<string, unknown> | undefined {
  let extensions: Record<string, unknown> | undefined
  for (const name in members) {
    const value = members[name]
    if (value === undefined || !Object.hasOwn(members, name)) continue
    extensions ??= {}
    extensions[name] = value
  }
  return extensions
}
