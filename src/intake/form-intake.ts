import type { UploadLimits } from '../../schemas/contract'
import type { IntakeLimits } from '../options'
import { addFinding, type Finding, type Report } from '../report'
import { label, safeName } from '../wording'
import { type FileIntake, openFile, refuseFile, type Sink } from './file-intake'
import { createFormFields, longField } from './form-fields'
import { type GatheredBytes, gatherBytes } from './gathered-bytes'
import type { PartListener } from './multipart-scanner'
import { refusal } from './refusal'
import { decodeUtf8 } from './utf8'

/** Gathers the fields and the file of a form. */
export interface FormIntake extends PartListener {
  /** The fields by their decoded names, with texts as they came. */
  readonly fields: Readonly<Record<string, unknown>>
  readonly file: FileIntake | undefined
}

/** Opens a form; what is wrong with it is in the report, the first refusal only. */
export function openForm(
  upload: UploadLimits | undefined,
  limits: IntakeLimits,
  sink: Sink | undefined,
  report: Report,
): FormIntake {
  const form = createFormFields(limits.depth)
  let file: FileIntake | undefined
  let text: { readonly name: string; readonly bytes: GatheredBytes } | undefined
  const refuse = (finding: Finding | undefined) => {
    if (finding !== undefined && report.issues.length === 0) addFinding(report, finding)
  }
  return {
    fields: form.fields,
    refuse,
    get file() {
      return file
    },
    get isRefused() {
      return report.issues.length > 0
    },
    opened(head) {
      text = undefined
      if (!head.isFile) {
        text = { name: head.name, bytes: gatherBytes() }
        return
      }
      refuse(refuseFile(upload, head))
      if (upload === undefined || report.issues.length > 0) return
      const opened = openFile(upload, head.type, form.fields, limits, sink)
      refuse(form.add(head.name, opened.upload))
      if (report.issues.length === 0) file = opened
    },
    content(bytes) {
      if (text === undefined) return refuse(file?.add(bytes))
      text.bytes.add(bytes.subarray(0, limits.fieldBytes + 1 - text.bytes.length))
      if (text.bytes.length > limits.fieldBytes) refuse(longField(text.name, limits.fieldBytes))
    },
    closed() {
      refuse(text === undefined ? file?.end() : addText(text.name, text.bytes.join()))
    },
  }

  function addText(name: string, bytes: Uint8Array): Finding | undefined {
    const value = decodeUtf8(bytes)
    if (value !== undefined) return form.add(name, value)
    const path = [safeName(name)]
    return refusal('invalid-utf8', `${label(path)} is not valid UTF-8.`, path)
  }
}
