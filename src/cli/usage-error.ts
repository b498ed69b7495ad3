/** Wrong use of the command: one line for standard error, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
