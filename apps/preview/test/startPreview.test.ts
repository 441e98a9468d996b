import { type StartedPreview, startPreview } from '../src/startPreview'

// What `npm start` starts, with the builds of the sample: build it first. Here nothing draws the phones; their tests in
// the sample do.

const EVENT = {
  relay: 1,
  method: 'POST',
  url: 'http://branches.bookshelf.example/stock.cgi',
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
  body: { text: 'book=1' },
}
const FROM_BRANCHES = { relay: 1, status: 200, body: { text: expect.stringMatching(/\S/) } }

let preview: StartedPreview

beforeAll(async () => {
  preview = await startPreview()
}, 30_000)
afterAll(() => preview.close())

it('serves both phones and the page around them', async () => {
  const { url, phones } = preview
  for (const address of [url, phones.weapp, phones.h5]) {
    const page = await fetch(address)
    expect([address, page.status, await page.text()]).toEqual([address, 200, expect.stringMatching(/<html|<!doctype/i)])
  }
})

it('leads to the branches’ system from the H5 page’s own origin', async () => {
  const headers = { authorization: `Bearer ${process.env.TARO_APP_RELAY_SECRET ?? 'bookshelf-readers'}` }
  const response = await fetch(new URL('/relay', preview.phones.h5), {
    method: 'POST',
    headers,
    body: JSON.stringify(EVENT),
  })

  expect(await response.json()).toMatchObject(FROM_BRANCHES)
})

it('leads to the branches’ system by the cloud function of the WeChat phone', async () => {
  const { origin } = new URL(preview.phones.weapp)
  const page = await (await fetch(preview.phones.weapp)).text()
  const [, token = ''] = /"token":"([^"]+)"/.exec(page) ?? []
  const call = { name: 'relay', event: JSON.stringify(EVENT), requestId: '1', context: { OPENID: 'ann' } }
  const response = await fetch(`${origin}/__simulator/cloud`, {
    method: 'POST',
    headers: { origin, 'x-simulator-token': token },
    body: JSON.stringify(call),
  })

  const { result, error } = (await response.json()) as { result?: string; error?: unknown }
  expect(error).toBeUndefined()
  expect(JSON.parse(result ?? '{}')).toMatchObject(FROM_BRANCHES)
})
