import { afterAll, beforeAll, expect, vi } from 'vitest'

/** Fails a test file in which anything is logged: on the console, on either stream, or as a warning of the process. */
export function expectNothingLogged(): void {
  const logged: unknown[] = []
  const log = (...words: unknown[]) => void logged.push(words)

  beforeAll(() => {
    const methods = ['log', 'info', 'warn', 'error', 'debug', 'trace', 'dir', 'table'] as const
    for (const method of methods) vi.spyOn(console, method).mockImplementation(log)
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((text) => logged.push(String(text)) > 0)
    }
    process.on('warning', log)
  })

  afterAll(() => {
    vi.restoreAllMocks()
    process.off('warning', log)
    expect(logged).toEqual([])
  })
}
