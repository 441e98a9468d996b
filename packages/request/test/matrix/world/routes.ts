import type { ServerResponse } from 'node:http'
import type { startServer } from '../../server/startServer'
import { endless } from '../../server/streamRoutes'

type Routes = NonNullable<Parameters<typeof startServer>[0]>

// `/status/404` and its like.
const STATUSES: Routes = Object.fromEntries(
  Array.from({ length: 300 }, (_, index) => [
    `/status/${300 + index}`,
    (response) => response.writeHead(300 + index).end(`{"message":"status ${300 + index}"}`),
  ]),
)

const later = (milliseconds: number, work: () => void) => void setTimeout(work, milliseconds)

const events = { 'content-type': 'text/event-stream' }

/** Bytes as they are, where Node's own server would not let them out. */
const raw = (body: string, head: string) => (response: ServerResponse) =>
  response.socket?.end(`HTTP/1.1 200 OK\r\naccess-control-allow-origin: *\r\n${head}\r\n\r\n${body}`)

/** What the server does wrong, by path. */
export const ROUTES: Routes = {
  '/any': (response) => response.end('{}'),
  '/closed': (response) => response.destroy(),
  '/reset': (response) => response.socket?.resetAndDestroy(),
  '/reset-in-body'(response) {
    response.writeHead(200, { 'content-length': 100 }).write('{"half":')
    later(30, () => response.socket?.resetAndDestroy())
  },
  '/short': raw('{"half":', 'content-length: 100'),
  '/long': raw('{"title":"a"}', 'content-length: 5'),
  '/no-last-chunk': raw('8\r\n{"half":\r\n', 'transfer-encoding: chunked'),
  '/no-http': (response) => response.socket?.end('Good morning.\r\n\r\n'),
  '/no-gzip': (response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end('{"plain":true}'),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/no-location': (response) => response.writeHead(302).end(),
  '/no-cors'(response) {
    response.removeHeader('access-control-allow-origin')
    response.end('{}')
  },
  '/silent': () => {},
  '/late': (response) => later(300, () => response.end('{}')),
  '/half': (response) => response.writeHead(200, { 'content-length': 100 }).write('{"half":'),
  '/drip'(response) {
    const timer = setInterval(() => response.write(' '), 20)
    response.on('close', () => clearInterval(timer))
  },
  '/retry-after/seconds': (response) => response.writeHead(429, { 'retry-after': '30' }).end(),
  '/retry-after/date'(response) {
    const now = Date.now()
    const inThirtySeconds = new Date(now + 30_000).toUTCString()
    response.setHeader('access-control-expose-headers', 'retry-after, date')
    response.writeHead(429, { date: new Date(now).toUTCString(), 'retry-after': inThirtySeconds }).end()
  },
  '/gateway': (response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad Gateway</h1>'),
  '/html': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Welcome</h1>'),
  '/cut-json': (response) => response.end('{"half":'),
  '/empty': (response) => response.end(),
  '/bom': (response) => response.end('\uFEFF{}'),
  '/envelope': (response) => response.end('{"code":42,"message":"sold out"}'),
  '/no-content': (response) => response.writeHead(204).end(),
  '/reset-content': (response) => response.writeHead(205).end(),
  '/events/stalled': (response) => response.writeHead(200, events).write('data: 1\n\n'),
  '/events/endless': endless,
  '/events/broken'(response) {
    response.writeHead(200, events).write('data: 1\n\n')
    later(30, () => response.destroy())
  },
  '/events/flood'(response) {
    const timer = setInterval(() => response.write(`data: ${'a'.repeat(4000)}\n\n`), 10)
    later(200, () => response.end())
    response.on('close', () => clearInterval(timer))
  },
  '/events/long': (response) => response.writeHead(200, events).end(`data: ${'a'.repeat(50_000)}`),
  '/events/html': (response) => response.writeHead(200, events).end('data: <h1>\n\n'),
  '/redirect'(response, { url }) {
    const { searchParams } = new URL(String(url), 'http://localhost')
    response.writeHead(302, { location: String(searchParams.get('to')) }).end()
  },
  ...STATUSES,
}
