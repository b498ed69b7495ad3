import { UsageError } from './usage-error'

const json = /^application\/(?:json|[a-z0-9.-]{1,64}\+json) *(?:;|$)/

const form = /^multipart\/form-data *;/

/** Whether files of this content type are forms. */
export function isForm(contentType: string | undefined): contentType is string {
  return contentType !== undefined && form.test(contentType.trim().toLowerCase())
}

/** Refuses a content type that is neither JSON nor a form with its boundary. */
export function requireReadable(contentType: string | undefined): void {
  if (!isForm(contentType)) requireJson(contentType, 'only JSON and multipart/form-data with its boundary are read')
}

/** Refuses a content type other than JSON. */
export function requireJson(contentType: string | undefined, what = 'only JSON is read here'): void {
  if (contentType === undefined || json.test(contentType.trim().toLowerCase())) return
  throw new UsageError(`cannot read "${contentType}": ${what}`)
}
