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
    const argv = ['translate', '--from', 'ope-ai', '--to', 'unified', '--explain', '--losses', 'report']
    const stdin = JSON.stringify({ ...JSON.parse(request), 'n\u001b': 1 })
    const { code, stdout, stderr } = await call(argv, { stdin })
    const [trace, body = ''] = stdout.split('\n\n')
    expect({ code, stderr, trace }).toEqual({
      code: 0,
      stderr: '',
      trace: `from     to                 how
model    model              exact
prompt   prompt             exact
seconds  duration           approximated
size     size, orientation  exact
n\\u{1b}  -                  unknown-field`,
    })
    expect(JSON.parse(body).value).toEqual({
      model: 'sora-2',
      prompt: 'Rain.',
      size: 'small',
      orientation: 'portrait',
      duration: 10,
    })
  })

  it('explains where the other values would have gone where one is refused', async () => {
    const stdin = JSON.stringify({ ...JSON.parse(request), seed: 7 })
    const { code, stdout } = await call(['translate', '--from', 'ope-ai', '--to', 'openai', '--explain'], { stdin })
    expect({ code, trace: stdout.split('\n\n')[0] }).toEqual({
      code: 1,
      trace: `from     to       how
model    model    exact
prompt   prompt   exact
seconds  seconds  exact
size     size     exact
seed     -        not-expressible`,
    })
  })

  it.each([[[]], [['--explain']]])('prints nothing but issues of what is no JSON: %j', async (flags) => {
    const { code, stdout } = await call(['translate', '--from', 'ope-ai', '--to', 'openai', ...flags], { stdin: '{' })
    expect({ code, printed: JSON.parse(stdout) }).toEqual({
      code: 1,
      printed: {
        issues: [
          {
            code: 'json-syntax',
            severity: 'error',
            path: [],
            message: 'The body is not valid JSON.',
            dialect: 'ope-ai',
          },
        ],
        warnings: [],
      },
    })
  })

  it('writes the model that is named', async () => {
    const { stdout } = await call(['translate', '--from', 'ope-ai', '--to', 'openai', '--model', 'sora-2-pro'], {
      stdin: request,
    })
    expect(JSON.parse(stdout).value).toEqual({ model: 'sora-2-pro', prompt: 'Rain.', size: '720x1280', seconds: '8' })
  })

  it.each([
    [['translate', '--from', 'ope-ai'], "required option '--to <dialect>' not specified"],
    [['translate', '--from', 'ope-ai', '--to', 'opnai'], 'unknown dialect "opnai"; did you mean "openai"?'],
  ])('takes %j for wrong use', async (argv, message) => {
    const { code, stderr } = await call(argv, { stdin: request })
    expect({ code, isNamed: stderr.includes(message) }).toEqual({ code: 2, isNamed: true })
  })
})
