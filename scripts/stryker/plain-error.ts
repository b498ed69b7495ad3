/** Stands for the errors of vitest's runner, which come with a comparison of thousands of lines that nobody reads here. */
export function processError(error: unknown): { readonly message: string } {
  return { message: error instanceof Error ? error.message.slice(0, 500) : typeof error }
}
