import { Type } from '@sinclair/typebox'

const textOrNull = (description: string, examples: string[]) =>
  Type.Union([Type.String(), Type.Null()], { description, examples })

/** The error answer of the OpenAI API, which compatible gateways give too. */
export const ErrorAnswer = Type.Object(
  {
    error: Type.Object(
      {
        message: Type.String({ description: 'What is wrong, for people.', examples: ['`seconds` must be text.'] }),
        type: Type.String({ description: 'Kind of the error.', examples: ['invalid_request_error'] }),
        param: textOrNull('The field concerned, where it is one.', ['seconds']),
        code: textOrNull('What is wrong, for programs.', ['type']),
      },
      { title: 'Error details', description: 'What is wrong with the request.' },
    ),
  },
  { title: 'Error answer' },
)
