import { createClient, type TransportRequest, type, urlencoded } from '@taro-query/request'
import fc from 'fast-check'

// Against Node's URLSearchParams, the URL standard's own.

const sent: TransportRequest[] = []
beforeEach(() => {
  sent.length = 0
})
const client = createClient({
  baseURL: 'https://a.test',
  transport: async (request) => {
    sent.push(request)
    return { status: 200, headers: {}, body: '' }
  },
})

// Any code units: half surrogate pairs, controls and astral characters are among them.
const text = fc.string({
  unit: fc.oneof(
    fc.integer({ max: 0xffff, min: 0 }).map((unit) => String.fromCharCode(unit)),
    fc.string(),
  ),
})
const value = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.date({ noInvalidDate: true }),
  fc.constant(undefined),
)
const fields = fc.dictionary(text, fc.oneof(value, fc.array(value)))

/** What URLSearchParams is given for the same fields. */
function pairsOf(record: Record<string, unknown>): string[][] {
  return Object.entries(record).flatMap(([name, item]) =>
    [item]
      .flat()
      .filter((each) => each !== undefined)
      .map((each) => [name, each instanceof Date ? each.toISOString() : String(each)]),
  )
}

it('writes any form byte for byte as URLSearchParams does', async () => {
  const post = client.endpoint({ method: 'POST', path: '/', body: urlencoded<Record<string, string>>() })

  await fc.assert(
    fc.asyncProperty(fields, async (record) => {
      await post({ body: record as never })
      expect(sent.at(-1)?.body).toBe(new URLSearchParams(pairsOf(record)).toString())
    }),
  )
})

it('writes any query so that it decodes to the same pairs, and no URL parser changes it', async () => {
  const get = client.endpoint({ method: 'GET', path: '/', query: type<Record<string, string>>() })

  await fc.assert(
    fc.asyncProperty(fields, async (record) => {
      await get({ query: record as never })
      const url = new URL(String(sent.at(-1)?.url))
      expect([...url.searchParams]).toEqual([...new URLSearchParams(pairsOf(record))])
      expect(url.href).toBe(sent.at(-1)?.url)
    }),
  )
})

it('reads any form back that URLSearchParams wrote', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(
        text.filter((name) => name !== '__proto__'),
        text,
        { minKeys: 1 },
      ),
      async (record) => {
        const written = new URLSearchParams(record).toString()
        const { endpoint } = createClient({
          baseURL: 'https://a.test',
          transport: async () => ({ status: 200, headers: {}, body: written }),
        })
        const read = endpoint({ method: 'GET', path: '/', response: urlencoded<Record<string, string>>() })
        expect(Object.fromEntries(Object.entries(await read()))).toEqual(
          Object.fromEntries(new URLSearchParams(written)),
        )
      },
    ),
  )
})

it('fills any text into a path as one segment, which the server reads as it was', async () => {
  const get = client.endpoint({ method: 'GET', path: '/books/:id/notes' })
  const isDots = (id: string) => /^\.{0,2}$/.test(id)

  await fc.assert(
    fc.asyncProperty(
      text.filter((id) => !isDots(id)),
      async (id) => {
        await get({ params: { id } })
        const { pathname } = new URL(String(sent.at(-1)?.url))
        expect(pathname.split('/')).toHaveLength(4)
        expect(decodeURIComponent(String(pathname.split('/')[2]))).toBe(Buffer.from(id).toString())
      },
    ),
  )
})
