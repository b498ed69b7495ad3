import { createInterface } from 'node:readline'
import { judge, type PortRequest } from './conformance/judge'

// Answers each request line on stdin with a verdict line on stdout, as any port of this library would.

for await (const line of createInterface({ input: process.stdin })) {
  // The runner writes nothing else.
  const request = JSON.parse(line) as PortRequest
  process.stdout.write(`${JSON.stringify(await judge(request))}\n`)
}
