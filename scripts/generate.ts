import { registry } from '../schemas/dialects/index'
import type { Examples } from '../schemas/example'
import { exampleRequests } from './example-requests'
import { generatedFiles } from './generated-files'
import { report, settle } from './settle'

// Writes everything that derives from schemas/, or with --check tells what is not current.

report('Generated files', [
  ...(await settle('generated', generatedFiles())),
  ...(await settle('examples/requests', await exampleFiles())),
])

async function exampleFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>()
  for (const id of Object.keys(registry)) {
    const { examples }: { examples: Examples } = await import(`../schemas/dialects/${id}/examples.ts`)
    for (const [name, text] of exampleRequests(examples)) files.set(`${id}/${name}`, text)
  }
  return files
}
