import type { Rule, WirePath } from './contract'
import { knownScheme } from './patterns'

/** Creates the warning about a URL that is neither http nor https, which the service can rarely reach. */
export function urlScheme(on: WirePath, wanted = 'an http or https URL', pattern = knownScheme): Rule {
  return {
    code: 'url-scheme',
    severity: 'warning',
    on,
    expects: { pattern },
    message: `\`${on.join('.').replaceAll('.*', '[]')}\` should be ${wanted}.`,
    hint: 'Use an http or https URL that the service can reach.',
  }
}
