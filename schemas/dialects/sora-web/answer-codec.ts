import { extensionsOf } from '../../canonical'
import { answerText, defineAnswerCodec } from '../../canonical-answer'

/**
 * Reads and writes the envelope of document 002, which documents no status answer.
 *
 * Any code but `success` reports a failure; only success is written, since the document shows no other envelope.
 */
export const answers = defineAnswerCodec({
  places: { create: { id: [['data']], extensions: [['message']] } },
  readOnly: { status: [['code']], errorCode: [['code']], errorMessage: [['message']] },
  words: {},
  fixed: { code: 'success', message: '' },
  read(body) {
    const { code, message, data } = body
    // An envelope that holds a task and no code reports no failure.
    const isFailure = code !== undefined && code !== null && code !== 'success'
    return {
      id: answerText(data),
      status: isFailure ? 'failed' : undefined,
      errorCode: isFailure ? answerText(code) : undefined,
      errorMessage: isFailure ? answerText(message) : undefined,
      extensions: extensionsOf({ message: isFailure || message === '' ? undefined : answerText(message) }),
    }
  },
  write(answer) {
    return { code: 'success', message: answer.extensions?.message ?? '', data: answer.id }
  },
})
