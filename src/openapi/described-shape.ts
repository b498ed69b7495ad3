import type { Shape } from '../shape'

/** A normalised schema with its prose; the keywords that only validation reads are still there. */
export interface DescribedShape extends Omit<Shape, 'properties' | 'items' | 'anyOf' | 'oneOf'> {
  /** In the place of `type` where a value may be of several. */
  readonly types?: readonly string[]
  readonly title?: string
  readonly description?: string
  readonly examples?: readonly unknown[]
  readonly deprecated?: boolean
  /** `binary` marks an uploaded file. */
  readonly format?: 'binary'
  readonly properties?: Readonly<Record<string, DescribedShape>>
  readonly items?: DescribedShape
  readonly anyOf?: readonly DescribedShape[]
  readonly oneOf?: readonly DescribedShape[]
}

/** Whether a field is refused by name; where it is only warned about, a request that has it passes. */
export function isRefused({ not, issue }: DescribedShape): boolean {
  return not !== undefined && issue?.severity !== 'warning'
}

/** Whether a field passes with a warning that names what to send instead. */
export function isDiscouraged({ not, issue }: DescribedShape): boolean {
  return not !== undefined && issue?.severity === 'warning'
}

/** Whether a member of a decoded form is an uploaded file: its bytes and what they claim to be. */
export function isUpload({ properties = {} }: DescribedShape): boolean {
  return ['type', 'size', 'bytes'].every((name) => Object.hasOwn(properties, name))
}
