import { UsageError } from './usage-error'

const json = /^application\/(?:json|[a-z0-9.-]{1,64}\+json) *(?:;|$)/

/** Refuses a content type that the command cannot read from a file. */
export function requireJson(contentType: string | undefined): void {
  if (contentType === undefined || json.test(contentType.trim().toLowerCase())) return
  throw new UsageError(`cannot read "${contentType}": forms are not read from files yet, only JSON is`)
}
