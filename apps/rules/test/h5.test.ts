import { type CountingServer, startCountingServer } from '../server/countingServer.mjs'
import { type H5, startH5 } from './h5'
import { itKeepsThePageRules } from './itKeepsThePageRules'

let server: CountingServer
let h5: H5

beforeAll(async () => {
  server = await startCountingServer()
  h5 = await startH5(server.url)
})
afterAll(async () => {
  await h5.close()
  await server.close()
})
afterEach(async () => {
  expect(await h5.leave()).toEqual([])
  server.reset()
})

itKeepsThePageRules({ open: (path) => h5.open(path), server: () => server })
