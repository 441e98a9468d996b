import { join } from 'node:path'
import { type App, launch } from '@taro-query/simulator'
import { itShowsTheStock } from './itShowsTheStock'
import { BUILT_IN_API } from './startBookshelf'

const sample = join(__dirname, '..')

// The relay is the cloud function that one would upload, in a process of its own.
itShowsTheStock(async (id, { bookshelf, branches }) => {
  const app: App = await launch({
    dist: join(sample, 'dist/weapp'),
    hosts: bookshelf.hosts,
    path: `pages/book/index?id=${id}`,
    cloud: {
      functions: join(sample, 'cloudfunctions'),
      envVariables: { BRANCHES_ADDRESS: new URL(branches.url).host },
    },
  })
  return {
    see: async (text) => void (await app.findByText(text, { timeout: 10_000 })),
    text: async () => app.text(),
    tap: async (element) => app.tap(await app.find(`#${element}`)),
    pullDown: () => app.pullDown(),
    async close() {
      await app.close()
      // No phone may call the branches.
      expect(app.requests.filter(({ url }) => !url.startsWith(BUILT_IN_API))).toEqual([])
      expect(app.cloudCalls[0]).toMatchObject({ name: 'relay', errMsg: 'cloud.callFunction:ok' })
    },
  }
})
