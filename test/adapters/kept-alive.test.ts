import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { servers } from './servers'

const { express, fastify } = servers
if (express === undefined || fastify === undefined) throw new Error('There is no such server.')

const head = 'POST /v1/videos HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 2\r\n\r\n'

describe.each([
  ['express', express],
  ['fastify', fastify],
] as const)('the adapter for %s', (_, start) => {
  it('keeps the connection of a request that was refused before its last bytes came', async () => {
    const server = await start('openai')
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let heard = ''
    socket.on('data', (bytes: Buffer) => {
      heard += bytes.toString()
    })
    const closed = once(socket, 'close').then(() => true)
    const answers = () => heard.split('HTTP/1.1 415').length - 1
    const until = async (count: number) => {
      while (answers() < count && !socket.closed) await wait(1)
    }
    socket.write(head)
    await until(1)
    socket.write('{}')
    // Busy for longer than a connection with unread bytes is left open: the bytes wait to be seen.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 150)
    expect(await Promise.race([closed, wait(300, false)])).toBe(false)
    socket.write(`${head}{}`)
    await until(2)
    expect(answers()).toBe(2)
    socket.destroy()
    await server.close()
  })
})
