import { createClient } from '@taro-query/request'
import { EXPECTED, wireOf } from '../sameBytes/expected'
import { sendAll } from '../sameBytes/sendAll'
import { startServer } from '../server/startServer'

it('puts the same bytes on the wire as every other platform', async () => {
  const server = await startServer()
  await sendAll(createClient({ baseURL: server.baseURL }))
  await server.close()

  expect(wireOf(server.received)).toEqual(EXPECTED)
})
