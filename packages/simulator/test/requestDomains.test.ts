import { setupRequests } from './support/setupRequests'

const { app, open, request, server } = setupRequests()

describe('redirects', () => {
  it('are followed', async () => {
    const result = await request(`{ url: 'https://api.example.com/moved' }`)
    expect(result).toMatchObject({ statusCode: 200, data: [{ id: 1 }, { id: 2 }] })
  })

  it('are given to the app when it wants them', async () => {
    const result = await request(`{ url: 'https://api.example.com/moved', redirect: 'manual' }`)
    expect(result).toMatchObject({ statusCode: 302, header: { location: '/books' } })
  })

  it('lead to the public name again, where two names are one server', async () => {
    const hosts = { 'https://a.example.com': server().url, 'https://b.example.com': server().url }
    await open({ hosts, domains: ['https://b.example.com'] })
    const to = encodeURIComponent(`${server().url}/echo`)
    expect(await request(`{ url: 'https://b.example.com/see?${to}' }`)).toMatchObject({ statusCode: 200 })
  })

  it('ask with HEAD again, when they were asked with it', async () => {
    await request(`{ url: 'https://api.example.com/see?/echo', method: 'HEAD' }`)
    expect(server().received.map(({ method }) => method)).toEqual(['HEAD', 'HEAD'])
  })

  it('end when they do not', async () => {
    const result = await request(`{ url: 'https://api.example.com/loop' }`)
    expect(result).toMatchObject({ outcome: 'fail', errno: 600008 })
  })

  it('stay inside the trusted domains', async () => {
    const result = await request(`{ url: 'https://api.example.com/away' }`)
    expect(result).toMatchObject({ outcome: 'fail', errno: 600002 })
  })
})

it.each([
  [['https://api.example.com'], 'https://api.example.com/echo', true],
  [['https://api.example.com'], 'https://API.example.com/echo', true],
  [['https://api.example.com'], 'http://api.example.com/echo', false],
  [['https://api.example.com'], 'https://api.example.com:443/echo', false],
  [['https://api.example.com'], 'https://api.example.com:8443/echo', false],
  [['https://api.example.com:8443'], 'https://api.example.com:8443/echo', true],
  [['https://api.example.com:8443'], 'https://api.example.com/echo', false],
  [['https://example.com'], 'https://api.example.com/echo', false],
  [['https://127.0.0.1'], 'https://127.0.0.1/echo', false],
  [['https://localhost'], 'https://localhost/echo', false],
  [['https://api.weixin.qq.com'], 'https://api.weixin.qq.com/echo', false],
  [['wss://api.example.com'], 'https://api.example.com/echo', false],
  [['api.example.com'], 'https://api.example.com/echo', true],
  [[], 'https://api.example.com/echo', false],
  // The host is what comes before a backslash, as URLs are read.
  [['https://api.example.com'], String.raw`https://evil.example.com\@api.example.com/echo`, false],
  // The local network is not checked, when the port is there.
  [[], 'http://192.168.1.7:8080/echo', true],
  [[], 'https://10.0.0.7:8443/echo', true],
  [[], 'http://172.20.0.7:80/echo', true],
  [[], 'http://172.32.0.7:80/echo', false],
  [[], 'http://192.168.1.7/echo', false],
  [[], 'http://127.0.0.1:8080/echo', false],
  [[], 'http://8.8.8.8:8080/echo', false],
])('with the trusted domains %j, %s may be asked: %s', async (domains, url, mayAsk) => {
  await open({ domains, hosts: { [new URL(url).origin]: server().url } })
  const result = await request(JSON.stringify({ url }))
  if (mayAsk) expect(result).toMatchObject({ outcome: 'success', statusCode: 200 })
  else expect(result).toMatchObject({ errMsg: 'request:fail url not in domain list', errno: 600002 })
  expect(server().received).toHaveLength(mayAsk ? 1 : 0)
})

it('has a list for each API', async () => {
  await open({ domains: { request: ['https://api.example.com'], uploadFile: ['https://files.example.com'] } })
  expect(await request('{}')).toMatchObject({ outcome: 'success' })
  expect(await request('{}', 'downloadFile')).toMatchObject({ outcome: 'fail', errno: 600002 })
})

it('trusts the origins named in hosts, when nothing else is said', async () => {
  expect(await request('{}')).toMatchObject({ outcome: 'success' })
  expect(await request(`{ url: 'https://other.example.com' }`)).toMatchObject({ errno: 600002 })
})

it('checks nothing when it is told so', async () => {
  await open({ rules: { domains: false } })
  expect(await request(`{ url: '${server().url}/books' }`)).toMatchObject({ statusCode: 200 })
})

it('says once for each host what to do about a refused domain', async () => {
  await open({ domains: ['https://listed.example.com'] })
  const warnings = () =>
    app()
      .console.filter(({ text }) => text.includes('trusted domains'))
      .map(({ text }) => text)
  await request(`{ url: 'https://refused.example.com/a' }`)
  await request(`{ url: 'https://refused.example.com/b' }`)
  expect(warnings()).toEqual([
    'https://refused.example.com is not in the list of trusted domains of wx.request, which has https://listed.example.com. Name it in hosts or domains, or turn the check off: rules: { domains: false }, or setting.urlCheck of project.config.json.',
  ])
})
