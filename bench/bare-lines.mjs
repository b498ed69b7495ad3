import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'

// What any program does that reads a log of JSON: lines by readline, and JSON.parse of each.

createInterface({ input: createReadStream(process.argv[2]) }).on('line', (line) => {
  JSON.parse(line)
})
