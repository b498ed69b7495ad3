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

// Of the members that document 003 deprecates, `url` has a successor and is only read; `completed_at` has none.
const places: AnswerPlaces = {
  id: [['id']],
  model: [['model']],
  status: [['status']],
  progress: [['progress']],
  createdAt: [['created_at']],
  completedAt: [['completed_at']],
  size: [['size']],
  duration: [['seconds']],
  prompt: [['prompt']],
  url: [['video_url'], ['url']],
  errorCode: [['error', 'code']],
  errorMessage: [['error', 'message']],
}

/** Reads and writes the answers of document 003. */
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
      size: answerText(body.size),
      duration: answerSeconds(body.seconds),
      prompt: answerText(body.prompt),
      url: answerText(body.video_url) ?? answerText(body.url),
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
      size: answer.size,
      seconds: answer.duration === undefined ? undefined : `${answer.duration}`,
      prompt: answer.prompt,
      video_url: answer.url,
      error: writeError(answer),
    })
  },
})
