import './run/phone'
import { pages } from './pages/pages'
import type { Cell } from './pages/readPage'
import { loadRequest } from './run/loadRequest'
import { phone } from './run/phone'

// The tables in docs/errors: what each platform rejects with, and what the package makes of it.

const rows = pages
  .filter(({ path }) => /^docs\/errors\b/.test(path))
  .flatMap(({ path, rows }) => rows.map((cells) => ({ path, ...toText(cells) })))

const PLATFORMS: Readonly<Record<string, (text: string, number: number | undefined) => object>> = {
  weapp: (errMsg, errno) => ({ errMsg, ...(errno !== undefined && { errno }) }),
  alipay: (errorMessage, error) => ({ error, errorMessage }),
  tt: (errMsg) => ({ errMsg }),
  // As Taro gives what the browser's fetch throws.
  h5: (errMsg) => Object.assign(new TypeError(errMsg), { errMsg }),
}

describe.each(Object.entries(PLATFORMS))('%s', (platform, toFailure) => {
  let request: ReturnType<typeof loadRequest>
  beforeAll(() => {
    request = loadRequest(platform)
  })
  afterEach(() => {
    phone.failure = undefined
  })

  it.each(rows.filter((row) => row.platform === platform))(
    '$path is right about $said',
    async ({ text, number, expected }) => {
      phone.failure = toFailure(text, number) as typeof phone.failure
      const call = request.createClient({ baseURL: 'https://api.example.com' }).endpoint({ method: 'GET', path: '/' })

      await expect(call()).rejects.toMatchObject(expected)
    },
  )
})

/** A row: platform | text, number | name, reason | retryable. */
function toText([platform, said = [], error = [], retryable = []]: readonly Cell[]) {
  const [name, reason] = error
  const number = said.find(isNumber)
  return {
    platform: platform?.[0],
    said: said.join(' '),
    text: said.find((text) => !isNumber(text)) ?? '',
    number: number === undefined ? undefined : Number(number),
    expected: { name, retryable: retryable[0] === 'true', ...(reason !== undefined && { reason }) },
  }
}

function isNumber(text: string): boolean {
  return /^\d+$/.test(text)
}
