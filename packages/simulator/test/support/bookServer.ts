import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'

export interface ReceivedRequest {
  method: string
  url: string
  headers: IncomingMessage['headers']
  body: string
}

/** A real HTTP server: a list of books in memory, and paths that answer in the ways a test needs. */
export type BookServer = Awaited<ReturnType<typeof startBookServer>>

export async function startBookServer() {
  const books = [
    { id: 1, title: 'Journey to the West' },
    { id: 2, title: 'Water Margin' },
  ]
  const received: ReceivedRequest[] = []
  const held: (() => void)[] = []
  let most = 0
  let waiting = 0
  let now = 0

  const server = createServer(async (request, response) => {
    most = Math.max(most, ++now)
    response.on('close', () => now--)
    const { method = '', url = '', headers } = request
    received.push({ method, url, headers, body: await text(request) })
    const json = (status: number, value: unknown, extra = {}) => {
      response.writeHead(status, { 'Content-Type': 'application/json', 'X-Mixed-Case': 'Yes', ...extra })
      response.end(JSON.stringify(value))
    }
    const { pathname } = new URL(url, 'http://server')
    if (pathname === '/hold') {
      waiting++
      response.on('close', () => waiting--)
      held.push(() => json(200, { held: true }))
    } else if (pathname === '/half') {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half')
    } else if (pathname === '/text') response.end('\ufeffnot {json')
    else if (pathname === '/drop') request.socket.destroy()
    else if (pathname === '/cookies') json(200, {}, { 'set-cookie': ['a=1', 'b=2; Path=/'] })
    else if (pathname === '/moved') response.writeHead(302, { location: '/books' }).end()
    else if (pathname === '/away') response.writeHead(302, { location: 'https://elsewhere.example.com/x' }).end()
    // To what the query names.
    else if (pathname === '/see') {
      response.writeHead(303, { location: decodeURIComponent(url.slice('/see?'.length)) }).end()
    } else if (pathname === '/loop') response.writeHead(302, { location: '/loop' }).end()
    else if (pathname === '/gzip') {
      response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('packed'))
    } else if (pathname === '/split') {
      // The second byte of the second letter comes later.
      response.write(Buffer.from('a书').subarray(0, 2))
      held.push(() => response.end(Buffer.from('a书').subarray(2)))
    } else if (pathname === '/empty') response.end()
    else if (pathname === '/bytes') response.end(Buffer.from([0, 255, 10]))
    else if (pathname === '/huge') response.writeHead(200, { 'content-length': String(200 * 1024 ** 2 + 1) }).write('a')
    else if (pathname === '/broken') json(500, { error: 'broken' })
    else if (pathname === '/books' && method === 'POST') {
      const book = { id: books.length + 1, ...JSON.parse(received.at(-1)?.body ?? '{}') }
      books.push(book)
      json(201, book)
    } else if (pathname === '/books' && method === 'GET') json(200, books)
    else if (pathname === '/echo') json(200, received.at(-1))
    else json(404, { error: 'not found' })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    received,
    /** Requests to `/hold` that wait for their answer. */
    held,
    release: () => {
      for (const answer of held.splice(0)) answer()
    },
    most: () => most,
    /** Waits until that many requests to `/hold` are open, seen from the server. */
    async holds(count: number) {
      const end = Date.now() + 4_000
      while (waiting !== count && Date.now() < end) await new Promise((resolve) => setTimeout(resolve, 5))
      if (waiting !== count) throw new Error(`${waiting} requests to /hold are open, not ${count}.`)
    },
    close: () => {
      server.closeAllConnections()
      return new Promise<unknown>((resolve) => server.close(resolve))
    },
  }
}
