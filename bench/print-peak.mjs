import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

// Before a program: says on standard error, when it ends, the most memory that its process ever held, in KiB.

if (isMainThread) process.on('exit', () => writeSync(2, `${process.resourceUsage().maxRSS}\n`))
