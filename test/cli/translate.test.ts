import { describe, expect, it } from 'vitest'
import { call } from './call'

const request = JSON.stringify({ model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '8' })

describe('vidialect translate', () => {
  it('prints the value and the warnings as JSON', async () => {
    const { code, stdout, stderr } = await call(['translate', '--from', 'ope-ai', '--to', 'openai'], { stdin: request })
    expect({ code, stderr, printed: JSON.parse(stdout) }).toEqual({
      code: 0,
      stderr: '',
      printed: { value: { model: 'sora-2', prompt: 'Rain.', size: '720x1280', seconds: '8' }, warnings: [] },
    })
  })

  it('prints issues and exits with 1 where the target cannot say it', async () => {
    const body = JSON.stringify({ ...JSON.parse(request), seed: 7 })
    const { code, stdout } = await call(['translate', '--from', 'ope-ai', '--to', 'openai'], { stdin: body })
    const { issues } = JSON.parse(stdout)
    expect({
      code,
      issues: issues.map(({ code: issue, path }: { code: string; path: string[] }) => [issue, path]),
    }).toEqual({
      code: 1,
      issues: [['not-expressible', ['seed']]],
    })
  })

  it('explains where each value went', async () => {
    const { stdout } = await call(
      ['translate', '--from', 'ope-ai', '--to', 'unified', '--explain', '--losses', 'report'],
      {
        stdin: request,
      },
    )
    const rows = stdout
      .split('\n')
      .slice(0, 6)
      .map((line) => line.trim().split(/\s{2,}/))
    expect(rows).toContainEqual(['size', 'size, orientation', 'exact'])
    expect(rows).toContainEqual(['seconds', 'duration', 'approximated'])
  })

  it.each([
    [['translate', '--from', 'ope-ai'], "required option '--to <dialect>' not specified"],
    [['translate', '--from', 'ope-ai', '--to', 'opnai'], 'unknown dialect "opnai"; did you mean "openai"?'],
  ])('takes %j for wrong use', async (argv, message) => {
    const { code, stderr } = await call(argv, { stdin: request })
    expect({ code, isNamed: stderr.includes(message) }).toEqual({ code: 2, isNamed: true })
  })
})
