import { extensionsOf, present } from '../../canonical'
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

const places: AnswerPlaces = {
  id: [['id']],
  model: [['model']],
  status: [['status']],
  progress: [['progress']],
  createdAt: [['created_at']],
  completedAt: [['completed_at']],
  expiresAt: [['expires_at']],
  size: [['size']],
  duration: [['seconds']],
  prompt: [['prompt']],
  errorCode: [['error', 'code']],
  errorMessage: [['error', 'message']],
  extensions: [['remixed_from_video_id']],
}

/** Reads and writes the official Video object. */
export const answers = defineAnswerCodec({
  places: { create: places, status: places },
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
      extensions: extensionsOf({ remixed_from_video_id: answerText(body.remixed_from_video_id) }),
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
      remixed_from_video_id: answer.extensions?.remixed_from_video_id,
    })
  },
})
