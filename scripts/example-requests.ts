import type { Examples } from '../schemas/example'

/** How many refused requests of a dialect are shown. */
const mostRefused = 3

/**
 * The request files that `npm start` lints, by name: a dialect's first accepted example and its first refused ones of
 * different codes, so that they follow the examples and cannot grow stale.
 */
export function exampleRequests({ requests }: Examples): Map<string, string> {
  const json = requests.filter(({ encoding = 'json' }) => encoding === 'json')
  const accepted = json.filter(({ valid, warnings = [] }) => valid && warnings.length === 0).slice(0, 1)
  const codes = new Set<string>()
  const refused = json.filter(({ issues = [] }) => {
    const [issue] = issues
    if (issue === undefined || codes.has(issue.code) || codes.size === mostRefused) return false
    codes.add(issue.code)
    return true
  })
  const files = [...accepted, ...refused].map(({ description, data }) => {
    const name = description
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
    return [`${name}.json`, `${JSON.stringify(data, null, 2)}\n`] as const
  })
  return new Map(files)
}
