import type { ServerResponse } from 'node:http'
import { type Received, startServer, type TestServer } from '../../../packages/request/test/server/startServer'
import { inPieces } from '../../../packages/request/test/server/streamRoutes'

const json =
  (value: unknown, status = 200) =>
  (response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value))

const dream = { id: 1, title: '红楼梦' }
const me = { name: '小林' }

const isSignedIn = ({ headers }: Received) => headers.authorization === 'Bearer good'

/** The API of the examples. What is not here answers with what it was asked, as JSON: method, url and body. */
export function startBackend(): Promise<TestServer> {
  let attempts = 0
  return startServer({
    '/books': json([dream, { id: 2, title: '水浒传' }]),
    '/search': (response, { url }) => {
      const page = Number(new URLSearchParams(String(url).split('?')[1]).get('page'))
      json({ items: [{ id: page, title: `第${page}本` }], hasMore: page < 3 })(response)
    },
    '/books/1': json(dream),
    '/books/1/notes': json({ id: 7, text: '读了三遍。' }),
    '/books/404': json({ message: '没有这本书' }, 404),
    '/books/2': (response) => void response.writeHead(204).end(),
    '/books.csv': (response) => void response.end('id,title\r\n1,红楼梦\r\n2,水浒传\r\n'),
    '/reservations': json({ id: 3, bookId: 1 }),
    '/terms.txt': (response) => void response.end('借期三十天。'),
    '/orders/1': json({ code: 0, message: 'ok', data: { id: 1, total: 59 } }),
    '/orders/2': json({ code: 1001, message: '余额不足' }),
    '/broken': json({}, 503),
    '/unauthorized': json({}, 401),
    '/shaky': (response) => (attempts++ < 1 ? json({}, 503) : json('at last'))(response),
    '/login': json({ token: 'good' }),
    '/me': (response, request) => (isSignedIn(request) ? json(me) : json({}, 401))(response),
    '/enveloped-me': (response, request) =>
      json(isSignedIn(request) ? { code: 0, data: me } : { code: 40101, message: '登录已过期' })(response),
    '/answers': inPieces(
      Buffer.from(['曹雪芹', '写的', '。'].map((text) => `data: ${JSON.stringify({ text })}\n\n`).join('')),
    ),
    '/log': inPieces(Buffer.from('红楼')),
    '/photos': json({ id: 5 }),
    '/receipts/3': (response) => void response.end('%PDF'),
    '/receipts/404': json({ message: '没有这张票据' }, 404),
    '/silent': () => {},
    '/empty': (response) => void response.end(),
    '/signatures': (response, { bytes }) => void response.end(bytes),
  })
}
