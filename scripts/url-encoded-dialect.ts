import type { Dialect } from '../schemas/contract'

/** A dialect that also documents URL-encoded forms, which none of the registered ones does. */
export function withUrlEncoded(dialect: Dialect): Dialect {
  const endpoints = dialect.endpoints.map((endpoint) => ({
    ...endpoint,
    contentTypes: [...endpoint.contentTypes, 'application/x-www-form-urlencoded'],
  }))
  return { ...dialect, endpoints }
}
