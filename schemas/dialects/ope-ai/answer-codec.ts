import { present } from '../../canonical'
import {
  type AnswerPlaces,
  answerMember,
  answerNumber,
  answerSeconds,
  answerStatus,
  answerText,
  defineAnswerCodec,
  writeError,
  writeStatus,
} from '../../canonical-answer'

const words = { queued: 'queued', processing: 'in_progress', completed: 'completed', failed: 'failed' }

const create: AnswerPlaces = {
  id: [['id']],
  model: [['model']],
  status: [['status']],
  createdAt: [['created_at']],
  size: [['size']],
  duration: [['seconds']],
  prompt: [['prompt']],
}

// Document 000 names a status request without its answer. Its API is OpenAI-compatible, so the answer is read and
// written as the official Video object; the states are the official words for the same reason.
const status: AnswerPlaces = {
  ...create,
  progress: [['progress']],
  completedAt: [['completed_at']],
  expiresAt: [['expires_at']],
  errorCode: [['error', 'code']],
  errorMessage: [['error', 'message']],
}

/** Reads and writes the answers of document 000. */
export const answers = defineAnswerCodec({
  places: { create, status },
  words,
  fixed: { object: 'video' },
  read(body) {
    return {
      id: answerText(body.id),
      model: answerText(body.model),
      status: answerStatus(words, body.status),
      progress: answerNumber(body.progress),
      createdAt: answerNumber(body.created_at),
      completedAt: answerNumber(body.completed_at),
      expiresAt: answerNumber(body.expires_at),
      size: answerText(body.size),
      duration: answerSeconds(body.seconds),
      prompt: answerText(body.prompt),
      errorCode: answerText(answerMember(body.error, 'code')),
      errorMessage: answerText(answerMember(body.error, 'message')) ?? answerText(body.error),
    }
  },
  write(answer) {
    return present({
      id: answer.id,
      object: 'video',
      model: answer.model,
      status: writeStatus(words, answer.status),
      progress: answer.progress,
      created_at: answer.createdAt,
      completed_at: answer.completedAt,
      expires_at: answer.expiresAt,
      size: answer.size,
      seconds: answer.duration === undefined ? undefined : `${answer.duration}`,
      prompt: answer.prompt,
      error: writeError(answer),
    })
  },
})
