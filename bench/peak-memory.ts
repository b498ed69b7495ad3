import { Readable } from 'node:stream'
import { built } from './built'
import { blocks, contentType } from './upload'

// Does one thing with an upload and prints the most memory that this process ever held, in KiB. A process of its own,
// because that figure never falls, and so would hide whatever stays below what was held before.

const slow = () => ({ write: () => new Promise<void>((resolve) => void setImmediate(resolve)) })

async function parse(sink?: typeof slow): Promise<void> {
  const { issues } = await built.parseMultipart('openai', Readable.from(blocks()), contentType, { sink })
  if (issues !== undefined) throw new Error(issues[0]?.message)
}

const deeds: Readonly<Record<string, () => Promise<void>>> = {
  async drop() {
    for await (const _ of Readable.from(blocks()));
  },
  sink: () => parse(slow),
  keep: () => parse(),
}

await deeds[process.argv[2] ?? '']?.()
console.log(process.resourceUsage().maxRSS)
