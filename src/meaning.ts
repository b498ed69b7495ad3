import type { CompiledDialect, Dialect, Suspects } from '../schemas/contract'
import { checkAliases } from './aliases'
import { checkDataUrls } from './data-urls'
import { checkModel } from './limits/check-model'
import { limitsOf, type ValidateOptions } from './options'
import type { Report } from './report'
import { checkUpload, refuseBytes } from './uploads'

/** Reports what no schema can say: equality between fields, bytes, and the tables of models. */
export function checkMeaning(
  dialect: Dialect,
  compiled: Pick<CompiledDialect, 'upload' | 'limits'>,
  value: unknown,
  report: Report,
  options: ValidateOptions,
  suspects?: Suspects,
): void {
  const { upload } = compiled
  if (dialect.aliases !== undefined && suspects?.aliases !== false) checkAliases(dialect.aliases, value, report)
  if (upload !== undefined) {
    if (options.encoding === 'form') checkUpload(upload, value, limitsOf(options), report)
    else refuseBytes(upload, value, report)
  }
  // Limits of the caller's own may refuse an image that no decision suspects.
  if (suspects?.images !== false || options.limits !== undefined) checkDataUrls(dialect, value, report, options)
  // A retired model takes what it took, so that no decision looks for it.
  if (suspects?.limits !== false || options.lifecycle === 'warning') {
    const media = suspects?.isMediaKnown === true ? suspects.media : undefined
    checkModel(dialect, compiled.limits, value, report, options, media)
  }
}
