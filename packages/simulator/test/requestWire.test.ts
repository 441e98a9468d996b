import { join } from 'node:path'
import { setupRequests } from './support/setupRequests'

const { app, open, request, server } = setupRequests()

const echoed = async (options: string) => {
  const { data } = await request(options)
  return data as { url: string; headers: Record<string, string>; body: string }
}

describe('what goes out', () => {
  it('is JSON by default, with WeChat’s referer and never the app’s', async () => {
    const header = `{ Referer: 'x', 'X-A': 1 }`
    const { body, headers } = await echoed(`{ method: 'POST', data: { 书: [1], gone: undefined }, header: ${header} }`)
    expect(body).toBe('{"书":[1]}')
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'x-a': '1' })
    expect(headers.referer).toBe('https://servicewechat.com/touristappid/devtools/page-frame.html')
  })

  it('has the app’s id in the referer', async () => {
    await open({ dist: join(__dirname, 'apps/network'), path: 'pages/index/index' })
    const { headers } = await echoed('{ timeout: 4_000 }')
    expect(headers.referer).toBe('https://servicewechat.com/wx0123456789abcdef/devtools/page-frame.html')
  })

  it('is a query string on GET', async () => {
    const { url } = await echoed(`{ url: 'https://api.example.com/echo?a=1', data: { b: '书 &', c: 2 } }`)
    expect(url).toBe('/echo?a=1&b=%E4%B9%A6%20%26&c=2')
  })

  it('is a form when the content-type says so', async () => {
    const header = `{ 'Content-Type': 'application/x-www-form-urlencoded' }`
    const { body } = await echoed(`{ method: 'POST', header: ${header}, data: { a: '1 2', b: '书' } }`)
    expect(body).toBe('a=1%202&b=%E4%B9%A6')
  })

  it('is text and bytes as they are', async () => {
    expect((await echoed(`{ method: 'PUT', data: 'plain' }`)).body).toBe('plain')
    expect((await echoed(`{ method: 'POST', data: new Uint8Array([104, 105]).buffer }`)).body).toBe('hi')
  })

  it('is kept, with what came back', async () => {
    await request(`{ method: 'POST', data: { a: 1 }, header: { 'X-A': 'b' } }`)
    expect(app().requests).toEqual([
      {
        method: 'POST',
        url: 'https://api.example.com/echo',
        headers: expect.objectContaining({ 'x-a': 'b' }),
        body: '{"a":1}',
        status: 200,
        responseHeaders: expect.objectContaining({ 'content-type': 'application/json', 'x-mixed-case': 'Yes' }),
        responseBody: expect.stringContaining('"body":"{\\"a\\":1}"'),
        responseBytes: expect.any(Number),
        errMsg: 'request:ok',
        queued: false,
        api: 'request',
        order: expect.any(Number),
        at: expect.any(Number),
        dispatchedAt: expect.any(Number),
        endOrder: expect.any(Number),
        endedAt: expect.any(Number),
      },
    ])
  })
})

describe('what comes back', () => {
  it('succeeds with any status', async () => {
    const missing = await request(`{ url: 'https://api.example.com/none' }`)
    expect(missing).toMatchObject({ outcome: 'success', statusCode: 404, errMsg: 'request:ok' })
    const broken = await request(`{ url: 'https://api.example.com/broken' }`)
    expect(broken).toMatchObject({ outcome: 'success', statusCode: 500, data: { error: 'broken' } })
  })

  it('has header names in lower case, and cookies apart', async () => {
    const { header } = await request(`{ url: 'https://api.example.com/books' }`)
    expect(header).toMatchObject({ 'x-mixed-case': 'Yes', 'content-type': 'application/json' })
    const result = await request(`{ url: 'https://api.example.com/cookies' }`)
    expect(result).toMatchObject({ cookies: ['a=1', 'b=2; Path=/'] })
  })

  it('stays text when it is no JSON, without its byte order mark, or when JSON was not asked for', async () => {
    expect((await request(`{ url: 'https://api.example.com/text' }`)).data).toBe('not {json')
    const { data } = await request(`{ url: 'https://api.example.com/broken', dataType: 'text' }`)
    expect(data).toBe('{"error":"broken"}')
  })

  it('is an ArrayBuffer of the app’s realm when asked for', async () => {
    const { data } = await request(`{ url: 'https://api.example.com/text', responseType: 'arraybuffer' }`)
    Object.assign(app().evaluate('globalThis') as object, { data })
    expect(app().evaluate('data instanceof ArrayBuffer && data.byteLength')).toBe(12)
  })

  it('is of the app’s realm', async () => {
    const { data, header } = await request(`{ url: 'https://api.example.com/books' }`)
    Object.assign(app().evaluate('globalThis') as object, { data, header })
    expect(app().evaluate('data instanceof Array && header instanceof Object')).toBe(true)
  })

  it('is unpacked', async () => {
    expect((await request(`{ url: 'https://api.example.com/gzip' }`)).data).toBe('packed')
  })

  it('comes with the times that were measured, unless the app does not want them', async () => {
    const { profile = {} } = await request('{}')
    expect(profile).toMatchObject({
      protocol: 'http1.1',
      peerIP: '127.0.0.1',
      port: Number(new URL(server().url).port),
    })
    const order = ['invokeStart', 'fetchStart', 'connectStart', 'connectEnd', 'requestStart', 'requestEnd']
    const times = [...order, 'responseStart', 'responseEnd'].map((name) => profile[name])
    expect(times).toEqual([...times].sort())
    expect(profile).not.toHaveProperty('queueStart')
    expect(await request('{ enableProfile: false }')).not.toHaveProperty('profile')
  })

  it('leaves a letter that two chunks share split', async () => {
    const heard = app().evaluate(`(() => {
      const heard = []
      const task = wx.request({
        url: 'https://api.example.com/split', enableChunked: true, success: ({ data }) => heard.push(data),
      })
      task.onChunkReceived(({ data }) => heard.push(new Uint8Array(data).join()))
      return heard
    })()`) as unknown[]
    await app().waitFor(() => heard.length === 1)
    server().release()
    await app().waitFor(() => heard.length === 3)
    expect([...heard]).toEqual(['97,228', '185,166', 'a书'])
  })

  it('tells the head before the body, and chunks as they come', async () => {
    const heard = app().evaluate(`(() => {
      const heard = []
      const task = wx.request({ url: 'https://api.example.com/half', enableChunked: true })
      task.onHeadersReceived(({ header }) => heard.push(header['content-length']))
      task.onChunkReceived(({ data }) => heard.push(data instanceof ArrayBuffer && data.byteLength))
      return heard
    })()`) as unknown[]
    await app().waitFor(() => heard.length === 2)
    expect([...heard]).toEqual(['100', 4])
  })
})
