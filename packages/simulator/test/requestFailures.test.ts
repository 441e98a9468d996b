import { join } from 'node:path'
import { setupRequests } from './support/setupRequests'

const { app, open, request, server, start } = setupRequests()

const circular = '(() => { const a = {}; a.a = a; return a })()'

it.each([
  ['no URL', `{ url: undefined }`, 'parameter error: parameter.url should be String instead of Undefined;', 1001],
  ['no http', `{ url: 'ftp://api.example.com' }`, 'invalid url "ftp://api.example.com"', 600009],
  ['a method that is not listed', `{ method: 'PATCH' }`, 'parameter error: parameter.method should be one of', 1001],
  ['a name that is not known', `{ url: 'https://nowhere.invalid' }`, '-105:net::ERR_NAME_NOT_RESOLVED', 600001],
  ['a connection that is cut', `{ url: 'https://api.example.com/drop' }`, 'net::ERR_CONNECTION_', 600001],
  ['data that has no JSON', `{ method: 'POST', data: ${circular} }`, 'invalid request data', 600010],
  ['an answer that is late', `{ url: 'https://api.example.com/hold', timeout: 20 }`, 'timeout', 5],
  ['a body that stalls', `{ url: 'https://api.example.com/half', timeout: 50 }`, 'timeout', 5],
])('says so for %s', async (_, options, message, errno) => {
  await open({ domains: ['https://api.example.com', 'https://nowhere.invalid'] })
  const result = await request(options)
  expect(result).toMatchObject({ outcome: 'fail', errno })
  expect(result.errMsg).toContain('request:fail ')
  expect(result.errMsg).toContain(message)
  expect(app().requests[0]).toMatchObject({ errMsg: result.errMsg, errno })
})

it.each(['request', 'uploadFile', 'downloadFile'] as const)(
  'gives wx.%s the time of app.json, or its own',
  async (api) => {
    const files = { 'http://tmp/a.png': new Uint8Array(1) }
    await open({ dist: join(__dirname, 'apps/network'), path: 'pages/index/index', files })
    const filePath = api === 'uploadFile' ? `filePath: 'http://tmp/a.png', name: 'a',` : ''
    const hold = (timeout: string) => request(`{ url: 'https://api.example.com/hold', ${filePath} ${timeout} }`, api)
    expect(await hold('')).toMatchObject({ errMsg: `${api}:fail timeout`, errno: 5 })
    await server().holds(0)
    const slow = hold('timeout: 4_000')
    await server().holds(1)
    await new Promise((resolve) => setTimeout(resolve, 80))
    server().release()
    expect(await slow).toMatchObject({ outcome: 'success' })
  },
)

it('says that the server refuses the connection', async () => {
  const { url } = server()
  await open({ rules: { domains: false } })
  await server().close()
  expect(await request(`{ url: '${url}' }`)).toMatchObject({
    errMsg: 'request:fail -102:net::ERR_CONNECTION_REFUSED',
    errno: 600001,
  })
})

it('says that the phone is offline, also for what was on its way', async () => {
  const { result } = start(`{ url: 'https://api.example.com/hold' }`)
  await app().waitFor(() => server().held.length === 1)
  app().setNetwork('none')
  expect(await result).toMatchObject({ errMsg: 'request:fail -21:net::ERR_NETWORK_CHANGED', errno: 600001 })
  expect(await request('{}')).toMatchObject({
    errMsg: 'request:fail -106:net::ERR_INTERNET_DISCONNECTED',
    errno: 600001,
  })
  app().setNetwork('4g')
  expect(await request('{}')).toMatchObject({ outcome: 'success' })
})

it('tells the app that the network changed', () => {
  const heard = app().evaluate(`(() => {
    const heard = []
    wx.onNetworkStatusChange((change) => heard.push(change))
    return heard
  })()`)
  app().setNetwork('none')
  expect(JSON.stringify(heard)).toBe('[{"isConnected":false,"networkType":"none"}]')
})

describe('abort', () => {
  it('ends a request on its way', async () => {
    const { result, abort } = start(`{ url: 'https://api.example.com/hold' }`)
    await app().waitFor(() => server().held.length === 1)
    abort()
    expect(await result).toMatchObject({ outcome: 'fail', errMsg: 'request:fail abort' })
  })

  it('settles a request that waits for its turn, which then never goes out', async () => {
    const running = Array.from({ length: 10 }, () => request(`{ url: 'https://api.example.com/hold' }`))
    const { result, abort } = start('{}')
    abort()
    expect(await result).toMatchObject({ errMsg: 'request:fail abort' })
    await app().waitFor(() => server().held.length === 10)
    server().release()
    await Promise.all(running)
    expect(server().received.map(({ url }) => url)).not.toContain('/echo')
  })
})

it('sends ten at a time, and the next when one is done', async () => {
  const all = Array.from({ length: 12 }, () => request(`{ url: 'https://api.example.com/hold' }`))
  await app().waitFor(() => server().held.length === 10)
  expect(app().requests.map(({ queued }) => queued)).toEqual([...Array(10).fill(false), true, true])
  server().held.shift()?.()
  await app().waitFor(() => server().received.length === 11)
  await app().waitFor(() => {
    server().release()
    return app().requests.every(({ endedAt }) => endedAt !== undefined)
  })
  const results = await Promise.all(all)
  expect(results.every(({ outcome }) => outcome === 'success')).toBe(true)
  const { queueStart, queueEnd, fetchStart } = results[11]?.profile ?? {}
  expect([queueStart, queueEnd]).toEqual([app().requests[11]?.at, fetchStart])
  expect(server().most()).toBe(10)
})
