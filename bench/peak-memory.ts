import { readFileSync, writeFileSync } from 'node:fs'
import { Readable } from 'node:stream'
import { built } from './built'
import { blocks, contentType } from './upload'

// Does one thing with an upload and prints the most memory that this process held meanwhile, in KiB. A process of its own,
// because memory that was freed stays with a process and would hide what is needed next.

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

/** Linux forgets the most that a process held where it is told so: here its start, with the compiler of this script. */
function forgetPeak(): void {
  if (process.platform === 'linux') writeFileSync('/proc/self/clear_refs', '5')
}

function peak(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1])
}

forgetPeak()
await deeds[process.argv[2] ?? '']?.()
console.log(peak())
