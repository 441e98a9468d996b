import './run/phone'
import type { TestServer } from '../../packages/request/test/server/startServer'
import { codeFiles } from './code/codeFiles'
import { pages } from './pages/pages'
import { startBackend } from './run/backend'
import { network, reset } from './run/phone'
import { createRunner } from './run/runPage'

let server: TestServer
beforeAll(async () => {
  // Of the examples.
  jest.spyOn(console, 'info').mockImplementation(() => {})
  server = await startBackend()
  network.baseURL = server.baseURL
})
afterAll(() => server.close())

const isRun = ({ mark }: { mark: string }) => /^run\b/.test(mark)

it('has no arrow that nobody checks', () => {
  const unchecked = pages.flatMap(({ path, blocks }) =>
    blocks.filter((block) => block.text.includes('// → ') && !isRun(block)).map(({ line }) => `${path}:${line}`),
  )

  expect(unchecked).toEqual([])
})

describe.each(pages.filter(({ blocks }) => blocks.some(isRun)))('$path', (page) => {
  const files = codeFiles(page)
  const run = createRunner(files)
  beforeAll(reset)

  it.each(files.filter(({ block }) => isRun(block)))('does what it says from line $block.line on', async (file) => {
    await run(file)
  })
})
