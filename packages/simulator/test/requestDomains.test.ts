import { setupRequests } from './support/setupRequests'

const { open, request, server } = setupRequests()

describe('redirects', () => {
  it('are followed', async () => {
    const result = await request(`{ url: 'https://api.example.com/moved' }`)
    expect(result).toMatchObject({ statusCode: 200, data: [{ id: 1 }, { id: 2 }] })
  })

  it('are given to the app when it wants them', async () => {
    const result = await request(`{ url: 'https://api.example.com/moved', redirect: 'manual' }`)
    expect(result).toMatchObject({ statusCode: 302, header: { location: '/books' } })
  })

  it('end when they do not', async () => {
    const result = await request(`{ url: 'https://api.example.com/loop' }`)
    expect(result).toMatchObject({ outcome: 'fail', errno: 600008 })
  })

  it('stay inside the trusted domains', async () => {
    await open({ domains: ['https://api.example.com'] })
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
  [[], 'https://api.example.com/echo', false],
])('with the trusted domains %j, %s may be asked: %s', async (domains, url, mayAsk) => {
  const asked = [
    'https://api.example.com:8443',
    'https://api.example.com',
    'http://api.example.com',
    'https://127.0.0.1',
  ]
  await open({ domains, hosts: Object.fromEntries(asked.map((origin) => [origin, server().url])) })
  const result = await request(`{ url: '${url}' }`)
  if (mayAsk) expect(result).toMatchObject({ outcome: 'success', statusCode: 200 })
  else expect(result).toMatchObject({ errMsg: 'request:fail url not in domain list', errno: 600002 })
  expect(server().received).toHaveLength(mayAsk ? 1 : 0)
})
