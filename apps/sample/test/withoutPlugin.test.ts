import { launch } from '@taro-query/simulator'
import type { Book, BookPage } from '../src/api/types'
import { buildCopy } from './buildCopy'
import { startBookshelf } from './startBookshelf'

it('loads its list without the plugin: the library itself brings what TanStack needs', async () => {
  const dist = await buildCopy('without-plugin', 'config/index.ts', (config) =>
    config.replace(/ {2}plugins: .*@taro-query\/plugin.*\n/, ''),
  )
  const bookshelf = await startBookshelf()
  const first = (await bookshelf.get<BookPage>('/books')).items[0] as Book
  const app = await launch({ dist, hosts: bookshelf.hosts })

  await app.findByText(first.titleZh)

  await app.close()
  await bookshelf.close()
}, 120_000)
