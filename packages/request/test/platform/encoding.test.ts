import { createClient, json, type, urlencoded } from '@taro-query/request'
import fc from 'fast-check'
import { startServer, type TestServer } from '../server/startServer'

// What a server reads, over Taro's weapp request and over Taro's H5 request: neither changes what the client wrote.

let server: TestServer
beforeAll(async () => {
  server = await startServer()
})
afterAll(() => server.close())

const text = fc.string({ unit: 'binary' })
const fields = fc.dictionary(text, fc.oneof(text, fc.array(text)), { minKeys: 1 })
const pairsOf = (record: object) =>
  Object.entries(record).flatMap(([name, item]) => [item].flat().map((each) => [name, each]))

it('brings any query and any form to the server as they were', async () => {
  const send = createClient({ baseURL: server.baseURL }).endpoint({
    method: 'POST',
    path: '/echo',
    query: type<Record<string, string>>(),
    body: urlencoded<Record<string, string>>(),
    response: json<{ url: string; body: string }>(),
  })

  await fc.assert(
    fc.asyncProperty(fields, fields, async (query, body) => {
      const echo = await send({ query: query as never, body: body as never })
      expect([...new URL(echo.url, server.baseURL).searchParams]).toEqual(pairsOf(query))
      expect(echo.body).toBe(new URLSearchParams(pairsOf(body)).toString())
    }),
    { numRuns: 50 },
  )
})
