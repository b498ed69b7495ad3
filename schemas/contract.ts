import type { TSchema } from '@sinclair/typebox'
import type { Codec } from './canonical'
import type { AnswerCodec } from './canonical-answer'
import type { WriteErrorBody } from './error-answer'
import type { Severity } from './issue'
import type { MediaKind, MediaRole, Mode, RolesByMode } from './media'
import type { LimitTable } from './model-facts'

/** How a body reaches the library: as a parsed JSON value, or as decoded form fields. */
export type Encoding = 'json' | 'form'

/** Member names from the body to a value; `*` stands for every item of an array. */
export type WirePath = readonly string[]

/** A condition in plain JSON Schema, so that a rule validates, documents and is exported from one statement. */
export interface Condition {
  readonly [keyword: string]: unknown
}

/** What a request must satisfy beyond its shape. */
export interface Rule {
  /** The issue code; rules of one kind share it. */
  readonly code: string
  readonly severity: Severity
  /** Where `when` and `expects` look. Default is the body itself; an absent value satisfies the rule. */
  readonly on?: WirePath
  /** Where the issue points, from `on`. Default is the value itself. */
  readonly at?: WirePath
  /** The encoding that the rule belongs to. Absence means both. */
  readonly encoding?: Encoding
  /** The rule applies where this holds. Absence means always. */
  readonly when?: Condition
  readonly expects: Condition
  /** The rule as one sentence about the request, for people and for the OpenAPI description. */
  readonly message: string
  /** The remedy; a function may correct a value whose grammar it knows and returns nothing for any other. */
  readonly hint?: string | ((value: unknown) => string | undefined)
  readonly allowed?: readonly unknown[]
}

/** Fields that say the same thing under several names; two that disagree are `alias-conflict`. */
export interface AliasGroup {
  readonly fields: readonly WirePath[]
  /**
   * How two values are compared; a value that its comparison cannot read is not compared.
   *
   * `size` compares a size with width and height, aspect ratio and resolution through the size table.
   */
  readonly compare: 'number' | 'ratio' | 'text' | 'list' | 'size'
}

/** One place where a dialect takes media. */
export interface MediaField {
  readonly path: WirePath
  readonly kind?: MediaKind
  /** Member of the value that names the kind, where one field takes several, and what its words mean. */
  readonly kindFrom?: { readonly field: string; readonly words: Readonly<Record<string, MediaKind>> }
  readonly role?: MediaRole
  /** What its media are for where neither the value nor the mode says it. */
  readonly openRole?: MediaRole
  /** Member of the value that names the role, and what its words mean. */
  readonly roleFrom?: { readonly field: string; readonly words: Readonly<Record<string, MediaRole>> }
  /** Media in a list that a value of this place may hold: each image is looked into, and all count as the one value. */
  readonly within?: Required<Pick<MediaField, 'path' | 'kindFrom'>>
}

/**
 * Where a dialect keeps what model limits speak about.
 *
 * Of several places for one quantity the first that is present counts.
 */
export interface WireFields {
  readonly model: WirePath
  /** The model that an absent `model` means. */
  readonly defaultModel?: string
  /** Names the model where `model` names a container of several. */
  readonly variant?: WirePath
  readonly prompt?: WirePath
  /** Numbers, or texts that hold one; `frames` are read at 30 a second. */
  readonly duration?: readonly { readonly path: WirePath; readonly unit: 'seconds' | 'frames' }[]
  /** Texts of the form WIDTHxHEIGHT. One that also takes a tier or a ratio is read as that. */
  readonly size?: readonly WirePath[]
  readonly width?: WirePath
  readonly height?: WirePath
  readonly resolution?: readonly WirePath[]
  readonly aspectRatio?: readonly WirePath[]
  readonly mode?: {
    readonly path: WirePath
    readonly words: Readonly<Record<string, Mode>>
    /** What a mode makes of media whose place says nothing. */
    readonly roles: RolesByMode
  }
  readonly seed?: WirePath
  readonly negativePrompt?: WirePath
  readonly audio?: WirePath
  readonly count?: WirePath
  /** Presence makes the request an edit or an extension of an earlier video. */
  readonly target?: readonly { readonly path: WirePath; readonly mode: Mode }[]
  readonly media?: readonly MediaField[]
}

/**
 * Bytes of the largest image, inclusive: 10 MB, read as 10 MiB.
 *
 * The limit where a document names none, unless the caller's `limits.fileBytes` says otherwise.
 */
export const uploadBytes = 10_485_760

/** What an uploaded file must be. */
export interface UploadLimits {
  /** The form field that carries the file. */
  readonly field: string
  readonly types: readonly string[]
  /** Inclusive, in bytes. Absence means that the document names no limit; `uploadBytes` holds then. */
  readonly maxBytes?: number
  /** The file's pixels must equal this size field; `absent` counts where it is left out. */
  readonly matches?: { readonly field: string; readonly absent: string }
}

export interface Authentication {
  readonly scheme: 'bearer' | 'header'
  /** What documents and generated clients call it. Default is `bearer`, or the name of the header. */
  readonly name?: string
  /** Header name of the `header` scheme. */
  readonly header?: string
  readonly description: string
}

/** One call that a dialect offers. */
export interface Endpoint {
  readonly method: 'GET' | 'POST'
  /** With parameters in braces, as in OpenAPI. */
  readonly path: string
  readonly operation: 'create' | 'status' | 'content'
  /** What documents and generated clients call it. Default follows from `operation`; two of a dialect differ. */
  readonly operationId?: string
  readonly summary: string
  readonly description?: string
  /** Media types of the request body; empty for GET. */
  readonly contentTypes: readonly string[]
  /** Any one of these lets a request in. */
  readonly authentication: readonly Authentication[]
}

/** The TypeBox schemas of a dialect's bodies and answers. */
export interface DialectSchemas {
  readonly json?: TSchema
  readonly form?: TSchema
  /** The answer to a create request. */
  readonly created: TSchema
  /** The answer to a status request; absence means that none is documented. */
  readonly status?: TSchema
  /** The answer to a request that is refused; absence means that none is known. */
  readonly error?: TSchema
  /** What an uploaded file must be; absence means that the dialect takes none. */
  readonly upload?: UploadLimits
  /** Written by the build in the place of everything above. */
  readonly compiled?: CompiledDialect
}

/** What a piece of media is, wherever it is. */
export interface Medium {
  readonly kind: MediaKind
  readonly role?: MediaRole | undefined
}

/** What a decision could not clear; the checks look at nothing else. */
export interface Suspects {
  /** Whether the decision went through the whole body; otherwise everything is suspect. */
  isComplete: boolean
  /** Whether anything is. */
  isSuspect: boolean
  /** Members of the body that are unknown or of another shape, in its order. */
  readonly members: string[]
  /** Whether a required member of the body is missing. */
  isMissing: boolean
  /** Places of the dialect's rules that may be broken. */
  readonly rules: number[]
  aliases: boolean
  /** Images in Data URLs. */
  images: boolean
  /** The media that the decision has read. */
  readonly media: Medium[]
  /** Whether those are all that the body holds, in its order. */
  isMediaKnown: boolean
  limits: boolean
}

/** A schema after normalisation, with the decision compiled from it. */
export interface CompiledBody {
  readonly schema: Condition
  /**
   * Whether `validate` with its default options would report nothing of a body, no issue and no warning.
   *
   * It may refuse where it is not sure, and never accepts wrongly. It fills in what it could not clear; one that does not
   * leaves everything suspect. One decision may serve both encodings, and is told which the body has.
   */
  readonly clean: (
    body: unknown,
    dialect: Pick<Dialect, 'aliases' | 'compiled' | 'fields'>,
    found: Suspects,
    isForm: boolean,
  ) => boolean
}

/** What the build puts in the place of `DialectSchemas`: the same decisions without TypeBox or Ajv. */
export interface CompiledDialect {
  readonly json?: CompiledBody | undefined
  readonly form?: CompiledBody | undefined
  readonly upload?: UploadLimits | undefined
  readonly limits: LimitTable
}

/** One request format: who it is, what it accepts, and where it keeps what. */
export interface Dialect<Id extends string = string, Schemas extends DialectSchemas = DialectSchemas> {
  readonly id: Id
  readonly title: string
  readonly description: string
  /** The public document that this dialect follows. */
  readonly document: { readonly title: string; readonly url?: string }
  /** Where the dialect is served, as its document says. Absence means that it names no place. */
  readonly servers?: readonly { readonly url: string; readonly description: string }[] | undefined
  readonly endpoints: readonly Endpoint[]
  readonly schemas: Schemas
  readonly rules: readonly Rule[]
  readonly aliases?: readonly AliasGroup[] | undefined
  readonly fields: WireFields
  /** Severity of a model name that no family knows: an error where the document enumerates the models. */
  readonly unknownModel: Severity
  /** Severity of an undisputed model limit: an error in a vendor's own dialect, a warning in a gateway's. */
  readonly modelLimit: Severity
  /** Reads and writes the dialect's requests; absence means that it cannot be translated. */
  readonly codec?: Codec<unknown>
  /** Reads and writes the dialect's answers; absence means that they cannot be translated. */
  readonly answers?: AnswerCodec
  /** The body of its error answers. Default is OpenAI's error object. */
  readonly errorBody?: WriteErrorBody | undefined
  /** Written by the build, or by `compileDialect`. */
  readonly compiled?: CompiledDialect
}

/** Checks the description of a dialect; `compileDialect` makes it fit for `validate`. */
export function defineDialect<const Id extends string, Schemas extends DialectSchemas>(
  dialect: Dialect<Id, Schemas>,
): Dialect<Id, Schemas> {
  const { compiled } = dialect.schemas
  return compiled === undefined ? dialect : { ...dialect, compiled }
}
