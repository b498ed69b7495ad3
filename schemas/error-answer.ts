/** What an error answer says, before a dialect puts it into its own words. */
export interface ErrorAnswer {
  /** One sentence for people, with the remedy where there is one. */
  readonly message: string
  /** The issue code. */
  readonly code: string
  /** The field, with dots and brackets; absent where the body as a whole is concerned. */
  readonly field?: string
}

/** Writes the body of an error answer, as a dialect's clients read it. */
export type WriteErrorBody = (error: ErrorAnswer) => Readonly<Record<string, unknown>>

/** The error object of OpenAI's API, which its SDKs and most gateways read. */
export const openAIErrorBody: WriteErrorBody = ({ message, code, field }) => ({
  error: { message, type: 'invalid_request_error', param: field ?? null, code },
})
