import { AbortController, createClient, createSession, json, type Transport } from '@taro-query/request'
import { startServer, type TestServer } from '../server/startServer'
import { waitFor } from '../server/waitFor'

// Tokens are numbers that the server counts up; only the newest is valid.

let server: TestServer
let valid: number
let logins: number
let answerLogins: () => void

beforeEach(async () => {
  valid = 1
  logins = 0
  const held: (() => void)[] = []
  answerLogins = () => {
    for (const answer of held.splice(0)) answer()
  }
  server = await startServer({
    '/private': (response, { headers }) => {
      response.statusCode = headers.authorization === `Bearer ${valid}` ? 200 : 401
      response.end(JSON.stringify({ token: headers.authorization ?? null }))
    },
    '/refused': (response) => {
      response.statusCode = 401
      response.end()
    },
    '/login': (response) => {
      logins += 1
      const answer = () => response.end(JSON.stringify({ token: String(valid) }))
      if (valid === 99) held.push(answer)
      else answer()
    },
  })
})
afterEach(() => server.close())

const login = () =>
  createClient({ baseURL: server.baseURL })
    .endpoint({ method: 'POST', path: '/login', response: json<{ token: string }>() })()
    .then(({ token }) => token)

const endpointOf = (session: ReturnType<typeof createSession>, path = '/private') =>
  createClient({ baseURL: server.baseURL, interceptors: [session] }).endpoint({
    method: 'GET',
    path: path as '/private',
    response: json<{ token: string }>(),
  })

/** A storage in memory, with what happened to it. */
function createStorage(token?: string) {
  const storage = {
    token,
    get: () => storage.token,
    set: async (fresh: string) => {
      storage.token = fresh
    },
    remove: () => {
      storage.token = undefined
    },
  }
  return storage
}

it('signs in once for fifty requests on an expired token, and answers each of them', async () => {
  valid = 2
  const getPrivate = endpointOf(createSession({ login, storage: createStorage('1') }))
  const answers = await Promise.all(Array.from({ length: 50 }, () => getPrivate()))

  expect(logins).toBe(1)
  expect(answers).toEqual(Array(50).fill({ token: 'Bearer 2' }))
  expect(server.received.filter(({ url }) => url === '/private').length).toBeLessThanOrEqual(100)
})

it('signs in when it is refused, and keeps the token in its storage', async () => {
  const storage = createStorage()
  const getPrivate = endpointOf(createSession({ login, storage }))
  await getPrivate()
  await getPrivate()

  expect(logins).toBe(1)
  expect(storage.token).toBe('1')
  expect(server.received.map(({ url }) => url)).toEqual(['/private', '/login', '/private', '/private'])
})

it('takes the token of an earlier start from its storage', async () => {
  expect(await endpointOf(createSession({ login, storage: createStorage('1') }))()).toEqual({ token: 'Bearer 1' })
  expect(logins).toBe(0)
})

it('lets what comes during a login wait for it', async () => {
  valid = 99
  const getPrivate = endpointOf(createSession({ login }))
  const first = getPrivate()
  await waitFor(() => logins === 1)
  const second = getPrivate()
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(server.received.map(({ url }) => url)).toEqual(['/private', '/login'])
  answerLogins()

  expect(await Promise.all([first, second])).toEqual([{ token: 'Bearer 99' }, { token: 'Bearer 99' }])
  expect(logins).toBe(1)
})

it('gives a second refusal to the caller', async () => {
  await expect(endpointOf(createSession({ login }), '/refused')()).rejects.toMatchObject({
    name: 'HttpError',
    status: 401,
  })
  expect(server.received.map(({ url }) => url)).toEqual(['/refused', '/login', '/refused'])
})

it('rejects all that wait with the reason of a login that fails, and tries again later', async () => {
  const reason = new Error('wrong password')
  let right = false
  const session = createSession({ login: () => (right ? login() : Promise.reject(reason)) })
  const getPrivate = endpointOf(session)
  const failures = await Promise.all([getPrivate(), getPrivate()].map((call) => call.catch((error) => error)))
  for (const failure of failures) expect(failure).toMatchObject({ name: 'LoginError', cause: reason })
  expect(failures[0].message).toBe(`GET ${server.baseURL}/private could not be signed in: wrong password`)
  right = true

  expect(await getPrivate()).toEqual({ token: 'Bearer 1' })
})

it('rejects all that wait when a login takes too long', async () => {
  const getPrivate = endpointOf(createSession({ login: () => new Promise(() => {}), timeout: 30 }))

  await expect(getPrivate()).rejects.toMatchObject({
    name: 'LoginError',
    cause: expect.objectContaining({ message: 'login timed out after 30 ms' }),
  })
})

it('forgets the token at logout, and what a login that was under way brings', async () => {
  valid = 99
  const storage = createStorage('1')
  const session = createSession({ login, storage })
  const pending = endpointOf(session)().catch((error) => error)
  await waitFor(() => logins === 1)
  await session.logout()
  answerLogins()

  expect(await pending).toMatchObject({ name: 'HttpError', status: 401 })
  expect(storage.token).toBeUndefined()
  await endpointOf(session, '/any' as '/private')()
  expect(server.received.at(-1)?.headers).not.toHaveProperty('authorization')
})

it('does not sign in for a request that was under way when the user logged out', async () => {
  let answer: ((response: { status: number; headers: object; body: string }) => void) | undefined
  const transport: Transport = () =>
    new Promise((resolve) => {
      answer = (response) => resolve({ ...response, headers: {} })
    })
  const session = createSession({ login, storage: createStorage('1') })
  const pending = createClient({ baseURL: server.baseURL, interceptors: [session], transport })
    .endpoint({ method: 'GET', path: '/' })()
    .catch((error) => error)
  await waitFor(() => answer !== undefined)
  await session.logout()
  answer?.({ status: 401, headers: {}, body: '' })

  expect(await pending).toMatchObject({ name: 'HttpError', status: 401 })
  expect(logins).toBe(0)
})

it('rejects when the storage can not be read, and reads it again for the next', async () => {
  const storage = createStorage('1')
  const broken = {
    ...storage,
    get: jest.fn(storage.get).mockImplementationOnce(() => {
      throw new Error('no space')
    }),
  }
  const getPrivate = endpointOf(createSession({ login, storage: broken }))
  await expect(getPrivate()).rejects.toMatchObject({ name: 'LoginError', cause: new Error('no space') })

  expect(await getPrivate()).toEqual({ token: 'Bearer 1' })
})

it('does not send again what was aborted during the login', async () => {
  valid = 99
  const controller = new AbortController()
  const pending = endpointOf(createSession({ login }))(undefined, { signal: controller.signal }).catch((error) => error)
  await waitFor(() => logins === 1)
  controller.abort()
  answerLogins()

  expect(await pending).toMatchObject({ name: 'AbortError' })
  await new Promise((resolve) => setTimeout(resolve, 30))
  expect(server.received.map(({ url }) => url)).toEqual(['/private', '/login'])
})

it('gives the token to the client’s own origin only', async () => {
  const trap = await startServer()
  const elsewhere = (request: Parameters<Transport>[0], next: Transport) =>
    next({ ...request, url: `${trap.baseURL}/any` })
  const client = createClient({
    baseURL: server.baseURL,
    interceptors: [elsewhere, createSession({ login, storage: createStorage('1') })],
  })
  await client.endpoint({ method: 'GET', path: '/any' })()

  expect(trap.received).toHaveLength(1)
  expect(trap.received[0]?.headers).not.toHaveProperty('authorization')
  await trap.close()
})

it('takes another header, and another sign of a token that is over', async () => {
  const codes = ['10001', '0']
  const transport: Transport = async ({ headers }) => ({
    status: 200,
    headers: {},
    body: JSON.stringify({ code: codes.shift(), token: headers['x-token'] }),
  })
  const session = createSession({
    login: async () => 'fresh',
    header: (token) => ({ 'x-token': token }),
    isExpired: ({ body }) => body.includes('"10001"'),
  })
  const get = createClient({ baseURL: 'https://a.test', interceptors: [session], transport }).endpoint({
    method: 'GET',
    path: '/',
    response: json(),
  })

  expect(await get()).toEqual({ code: '0', token: 'fresh' })
})

it('does not send again as another user what was sent before a logout', async () => {
  const answers: ((status: number) => void)[] = []
  const transport: Transport = ({ url, headers }) =>
    new Promise((resolve) => {
      answers.push((status) =>
        resolve({ status, headers: {}, body: JSON.stringify({ url, by: headers.authorization }) }),
      )
    })
  const session = createSession({ login: async () => 'B', storage: createStorage('A') })
  const client = createClient({ baseURL: 'https://a.test', interceptors: [session], transport })
  const pay = client
    .endpoint({ method: 'POST', path: '/pay' })()
    .catch((error) => error)
  await waitFor(() => answers.length === 1)
  await session.logout()
  const home = client.endpoint({ method: 'GET', path: '/home', response: json() })()
  await waitFor(() => answers.length === 2)
  answers[1]?.(401)
  await waitFor(() => answers.length === 3)
  answers[2]?.(200)
  expect(await home).toMatchObject({ by: 'Bearer B' })
  answers[0]?.(401)

  expect(await pay).toMatchObject({ name: 'HttpError', status: 401 })
  expect(answers).toHaveLength(3)
})

it('does not wait for a storage that never says that it has the token', async () => {
  const silent = { ...createStorage(), set: () => new Promise<void>(() => {}) }
  const getPrivate = endpointOf(createSession({ login, storage: silent }))

  expect(await getPrivate()).toEqual({ token: 'Bearer 1' })
  expect(await getPrivate()).toEqual({ token: 'Bearer 1' })
  expect(logins).toBe(1)
})

it('keeps the token that it has when a login fails', async () => {
  let isOffline = true
  const session = createSession({
    login: () => (isOffline ? Promise.reject(new Error('offline')) : login()),
    storage: createStorage('1'),
  })
  await expect(endpointOf(session, '/refused')()).rejects.toMatchObject({ name: 'LoginError' })
  expect(await endpointOf(session)()).toEqual({ token: 'Bearer 1' })
  isOffline = false
  await expect(endpointOf(session, '/refused')()).rejects.toMatchObject({ name: 'HttpError' })

  expect(logins).toBe(1)
})

it.each([
  ['a text', 'no network', 'no network'],
  ["WeChat's", { errMsg: 'login:fail' }, 'login:fail'],
  ["Alipay's", { error: 11, errorMessage: 'cancelled' }, 'cancelled'],
])('says why a login failed: %s', async (_whose, reason, said) => {
  const getPrivate = endpointOf(createSession({ login: () => Promise.reject(reason) }))

  await expect(getPrivate()).rejects.toThrow(`could not be signed in: ${said}`)
})
