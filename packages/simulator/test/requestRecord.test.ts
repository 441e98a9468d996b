import { setupRequests } from './support/setupRequests'

const { app, request } = setupRequests()
const kept = async (options: string, api?: 'request' | 'uploadFile' | 'downloadFile') => {
  await request(options, api)
  return app().requests.at(-1)
}

it('keeps text as it came, with its byte order mark and its headers', async () => {
  expect(await kept(`{ url: 'https://api.example.com/text' }`)).toMatchObject({
    responseBody: '\ufeffnot {json',
    responseBytes: 12,
  })
  expect((await kept(`{ url: 'https://api.example.com/cookies' }`))?.responseHeaders).toMatchObject({
    'content-type': 'application/json',
    'set-cookie': 'a=1,b=2; Path=/',
  })
})

it('keeps what is no text as bytes, and what is packed unpacked', async () => {
  const { responseBody } = (await kept(`{ url: 'https://api.example.com/bytes' }`)) ?? {}
  expect([...(responseBody as Uint8Array)]).toEqual([0, 255, 10])
  expect(await kept(`{ url: 'https://api.example.com/gzip' }`)).toMatchObject({
    responseBody: 'packed',
    responseBytes: 6,
  })
})

it('keeps the first megabyte, up to a whole letter, and the length of all', async () => {
  const record = await kept(`{ method: 'POST', data: '书'.repeat(500_000) }`)
  const text = String(record?.responseBody)
  expect(record?.responseBytes).toBeGreaterThan(1_500_000)
  expect(1024 ** 2 - Buffer.byteLength(text)).toBeLessThan(3)
  expect(text.endsWith('书')).toBe(true)
})

it('keeps the answer of an upload, and the size of a download, which is a file', async () => {
  app().evaluate(`wx.getFileSystemManager().writeFileSync('http://usr/note.txt', 'note')`)
  const upload = await kept(`{ filePath: 'http://usr/note.txt', name: 'note' }`, 'uploadFile')
  expect(upload?.responseBody).toContain('multipart/form-data')
  const download = await kept(`{ url: 'https://api.example.com/books' }`, 'downloadFile')
  expect(download).toMatchObject({ responseBytes: expect.any(Number), responseHeaders: { 'x-mixed-case': 'Yes' } })
  expect(download).not.toHaveProperty('responseBody')
})

it('keeps nothing of an answer that never came, and the head of one that broke', async () => {
  expect(await kept(`{ url: 'https://api.example.com/drop' }`)).not.toHaveProperty('responseHeaders')
  const broken = await kept(`{ url: 'https://api.example.com/half', timeout: 300 }`)
  expect(broken).toMatchObject({ responseHeaders: { 'content-length': '100' } })
  expect(broken).not.toHaveProperty('responseBody')
})
