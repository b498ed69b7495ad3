import type { Path } from '../../schemas/issue'
import type { Finding } from '../report'

/** Creates the error that ends the reading of a body. */
export function refusal(code: string, message: string, path: Path = [], hint?: string): Finding {
  return { code, severity: 'error', path, message, hint }
}
