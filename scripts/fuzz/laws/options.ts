import type { IntakeLimits, TranslateOptions, ValidateOptions } from '../../../src/index'

const severities = [undefined, 'error', 'warning', 'ignore'] as const

/** A day on which some models are retired and others are not. */
const now = new Date('2026-06-15T00:00:00Z')

const tight: Partial<IntakeLimits> = {
  ...{ jsonBytes: 200, depth: 3, parts: 3, headers: 2, headerBytes: 80, fieldBytes: 20 },
  ...{ fileBytes: 40, pixels: 500_000, silence: 1000 },
}

const limits: readonly (Partial<IntakeLimits> | undefined)[] = [undefined, undefined, undefined, undefined, tight]

/** Reads options of validation from a number; 0 has none. */
export function validateOptions(choice: number): ValidateOptions {
  const options: ValidateOptions = {
    coerce: (choice & 1) === 1,
    lifecycle: (choice & 2) === 2 ? 'warning' : 'ignore',
    unknownFields: severities[(choice >> 2) & 3],
    unknownModels: severities[(choice >> 4) & 3],
    modelLimits: severities[(choice >> 6) & 3],
    limits: limits[((choice >> 8) & 15) % limits.length],
    now,
  }
  return choice === 0 ? {} : options
}

const models = ['sora-2', 'veo3', 'kling-v2', 'bytedance-seedance-1.5', 'sora-3', '__proto__', '']

const defaults: readonly TranslateOptions['defaults'][] = [
  { model: 'sora-2', prompt: 'Rain.', size: '1280x720', duration: 8 },
  { model: 'sora-3', size: '999x999', duration: 0.1 + 0.2 },
  { prompt: '', duration: 1e-7 },
  { model: '', size: '1x1', duration: Number.MAX_VALUE },
]

/** Defaults that no request can hold. */
const wrongDefaults: readonly unknown[] = [
  ...[Number.NaN, Number.POSITIVE_INFINITY, -1, '8'].map((duration) => ({ duration })),
  ...[{ size: '720p' }, { prompt: 1 }, { model: null }, { seconds: 8 }, null, []],
]

/** Reads defaults that must be refused from the upper bits of the same number; most choices have none. */
export function readWrongDefaults(choice: number): { readonly defaults: unknown } | undefined {
  const kind = choice >> 12
  return (kind & 28) === 12 ? { defaults: wrongDefaults[(kind >> 5) % wrongDefaults.length] } : undefined
}

/** Reads what only translation knows from the upper bits of the same number. */
export function translateOptions(choice: number): Omit<TranslateOptions, 'from' | 'to'> {
  const kind = choice >> 12
  return {
    ...validateOptions(choice),
    losses: (kind & 1) === 1 ? 'error' : 'report',
    explain: (kind & 2) === 0,
    model: (kind & 28) === 4 ? models[(kind >> 5) % models.length] : undefined,
    defaults: (kind & 28) === 8 ? defaults[(kind >> 5) % defaults.length] : undefined,
  }
}
