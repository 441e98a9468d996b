import ts from 'typescript'
import { namesIn } from './code/namesIn'
import { pages, root } from './pages/pages'

// The tables in docs/migration: what they say to write instead is there.

const rows = pages.filter(({ path }) => path === 'docs/migration.md').flatMap((page) => page.rows)

const folders = [
  'packages/request/src',
  'packages/react/src',
  'node_modules/@tanstack/query-core/src',
  'node_modules/@tanstack/react-query/src',
  'node_modules/@tarojs/taro/types',
]

/** Those of the examples, and one of ahooks. */
const own =
  'getBook listBooks searchBooks addNote ask book books found add id ids text page question schema next useDebounced useThrottle'

it('names nothing that is not there', () => {
  const files = folders.flatMap((folder) =>
    ts.sys.readDirectory(`${root}/${folder}`, ['.ts', '.tsx'], ['**/__tests__']),
  )
  const known = new Set([...files.flatMap((file) => namesIn(ts.sys.readFile(file) ?? '')), ...own.split(' ')])
  const named = rows.flatMap(([, instead = []]) => instead.flatMap(namesIn))

  expect(named.length).toBeGreaterThan(0)
  expect(named.filter((name) => !known.has(name))).toEqual([])
})
