import { extensionsOf, present } from '../../canonical'
import {
  type AnswerPlaces,
  answerNumber,
  answerStatus,
  answerText,
  defineAnswerCodec,
  writeStatus,
} from '../../canonical-answer'

const words = {
  pending: 'pending',
  queued: 'queued',
  processing: 'processing',
  completed: 'completed',
  failed: 'failed',
  cancelled: 'cancelled',
}

// Document 004 names neither the finished video nor the reason of a failure.
const places: AnswerPlaces = {
  id: [['id']],
  status: [['status']],
  updatedAt: [['status_update_time']],
  model: [['model']],
  progress: [['progress']],
  createdAt: [['created_at']],
  size: [['size']],
  extensions: [['detail']],
}

/** Reads and writes the answers of document 004. */
export const answers = defineAnswerCodec({
  places: { create: places, status: places },
  words,
  fixed: { object: 'video' },
  read(body) {
    return {
      id: answerText(body.id),
      status: answerStatus(words, body.status),
      updatedAt: answerNumber(body.status_update_time),
      model: answerText(body.model),
      progress: answerNumber(body.progress),
      createdAt: answerNumber(body.created_at),
      size: answerText(body.size),
      extensions: extensionsOf({ detail: isDetail(body.detail) ? body.detail : undefined }),
    }
  },
  write(answer) {
    return present({
      id: answer.id,
      object: 'video',
      status: writeStatus(words, answer.status),
      status_update_time: answer.updatedAt,
      model: answer.model,
      progress: answer.progress,
      created_at: answer.createdAt,
      size: answer.size,
      detail: answer.extensions?.detail,
    })
  },
})

function isDetail(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value)
}
