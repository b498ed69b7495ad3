import { expect, test } from 'vitest'
import { call } from './call'

const program = `Usage: vidialect [options] [command]

Validates video-generation requests, translates them, and knows what every model
takes.

Options:
  -V, --version               output the version number
  -h, --help                  display help for command

Commands:
  lint [options] [files...]   Validate request files.
  translate [options] [file]  Write a request of one dialect in another.
  models [options]            Print what every model takes; a value with ? is
                              disputed between sources.
  detect [options] [file]     Rank the dialects by how well a request fits them.
  schema [options]            Print what a dialect accepts as a JSON Schema.
  openapi [options]           Print the OpenAPI document of a dialect, or one
                              that mounts every dialect under a path of its own.
  help [command]              display help for command
`

const lint = `Usage: vidialect lint [options] [files...]

Validate request files.

Arguments:
  files                        files and globs; - is standard input, which is
                               also the default

Options:
  --dialect <id>               dialect of the requests; by default the one that
                               fits each of them best
  --content-type <type>        media type of the files: JSON, or
                               multipart/form-data with its boundary
  --unknown-fields <severity>  fields that no document names (choices: "error",
                               "warning", "ignore")
  --unknown-models <severity>  model names that no family knows (choices:
                               "error", "warning", "ignore")
  --model-limits <severity>    sizes, durations and inputs of models (choices:
                               "error", "warning", "ignore")
  --lifecycle <severity>       models that their vendor retired (choices:
                               "warning", "ignore", default: "warning")
  --format <format>            how to print (default: pretty) (choices:
                               "pretty", "json", "github", "sarif")
  --jsonl                      read one request a line, print one JSON object a
                               line (default: false)
  --threads <count>            with --jsonl, how many threads judge (default:
                               one for each core)
  --no-line-numbers            with --jsonl, print of each line what depends on
                               that line alone
  --max-warnings <count>       exit with 1 where there are more
  --no-color                   print without colours
  -h, --help                   display help for command
`

const translate = `Usage: vidialect translate [options] [file]

Write a request of one dialect in another.

Arguments:
  file               a file; - is standard input, which is also the default

Options:
  --from <dialect>   dialect of the request
  --to <dialect>     dialect to write
  --model <model>    the target's name or the canonical id of another model
  --losses <policy>  what to do about what the target cannot say (choices:
                     "error", "report", default: "error")
  --explain          print where each value went and why (default: false)
  -h, --help         display help for command
`

const models = `Usage: vidialect models [options]

Print what every model takes; a value with ? is disputed between sources.

Options:
  --dialect <id>     only models that this dialect names (ope-ai, openai,
                     sora-web, new-api, unified)
  --format <format>  how to print (choices: "pretty", "json", default: "pretty")
  --no-color         print without colours
  -h, --help         display help for command
`

const detect = `Usage: vidialect detect [options] [file]

Rank the dialects by how well a request fits them.

Arguments:
  file                   a file; - is standard input, which is also the default

Options:
  --path <path>          path that the request is sent to
  --content-type <type>  media type of the request; only JSON is read here
  --format <format>      how to print (choices: "pretty", "json", default:
                         "pretty")
  -h, --help             display help for command
`

const schema = `Usage: vidialect schema [options]

Print what a dialect accepts as a JSON Schema.

Options:
  --dialect <id>               one schema; by default one by the id of each
                               dialect (ope-ai, openai, sora-web, new-api,
                               unified)
  --strict                     with the rules and model limits, to decide as
                               lint does (default: false)
  --target <target>            form of JSON Schema (choices: "draft-2020-12",
                               "draft-07", "openapi-3.0", default:
                               "draft-2020-12")
  --encoding <encoding>        bodies to describe (choices: "json", "form",
                               default: "json")
  --unknown-fields <severity>  fields that no document names (choices: "error",
                               "warning", "ignore")
  --unknown-models <severity>  model names that no family knows (choices:
                               "error", "warning", "ignore")
  --model-limits <severity>    sizes, durations and inputs of models (choices:
                               "error", "warning", "ignore")
  -h, --help                   display help for command
`

const openapi = `Usage: vidialect openapi [options]

Print the OpenAPI document of a dialect, or one that mounts every dialect under
a path of its own.

Options:
  --dialect <id>       the dialect (ope-ai, openai, sora-web, new-api, unified);
                       by default all of them
  --openapi <version>  version of OpenAPI (choices: "3.0", "3.1", default:
                       "3.1")
  --format <format>    how to print (choices: "json", "yaml", default: "json")
  -h, --help           display help for command
`

test.each([
  [['--help'], program],
  [['lint', '--help'], lint],
  [['translate', '--help'], translate],
  [['models', '--help'], models],
  [['detect', '--help'], detect],
  [['schema', '--help'], schema],
  [['openapi', '--help'], openapi],
  [['help', 'lint'], lint],
])('%j prints the help on standard output', async (argv, stdout) => {
  expect(await call(argv)).toStrictEqual({ code: 0, stdout, stderr: '' })
})

test('no sub-command prints the help on standard error, and is wrong use', async () => {
  expect(await call([])).toStrictEqual({ code: 2, stdout: '', stderr: program })
})
