import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'

let app: App
beforeEach(async () => {
  app = await launch({ dist: join(__dirname, 'apps/npm') })
})
afterEach(() => app.close())

it('says how to use a selector when a text looks like one', async () => {
  await expect(app.tap('#book-1', { timeout: 20 })).rejects.toThrow('For a selector: find("#book-1")')
})

it('says that dist is a file', async () => {
  await expect(launch({ dist: __filename })).rejects.toThrow(/is a file. Give the folder/)
})

it('wants a path for a trace', () => {
  expect(() => app.trace('')).toThrow('trace: give the path of the file to write.')
})
