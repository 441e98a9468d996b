import { createClient } from '@libsql/client'
import type { Note, Reader, SignedIn } from '../src/index'
import { readJson } from './readJson'
import { signIn } from './signIn'
import { temporaryApi } from './temporaryApi'

let url: string
let database: string
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi()
  url = started.api.url
  database = started.database
  stop = started.stop
})

afterAll(() => stop())

const send = (method: string, path: string, body: unknown, authorization?: string) =>
  fetch(url + path, {
    method,
    headers: { 'content-type': 'application/json', ...(authorization && { authorization }) },
    body: JSON.stringify(body),
  })

const byPassword = (name: string, password: string) => send('POST', '/sessions/password', { name, password })

const me = (authorization: string) => fetch(`${url}/me`, { headers: { authorization } })

it('makes an account for an unknown name, and knows it the next time', async () => {
  const [first, second] = [await byPassword(' 新读者 ', '谁也不知道的'), await byPassword('新读者', '谁也不知道的')]
  const [made, known] = [await readJson<SignedIn>(first), await readJson<SignedIn>(second)]

  expect([first.status, second.status]).toEqual([201, 201])
  expect(made).toEqual({
    token: expect.stringMatching(/^[\w-]{43}$/),
    reader: { id: expect.any(Number), name: '新读者', avatar: null },
  })
  expect(known.reader).toEqual(made.reader)
  expect(known.token).not.toBe(made.token)
})

it('answers 401 to a wrong password', async () => {
  await byPassword('有密码的', 'right password')
  const response = await byPassword('有密码的', 'wrong password')

  expect(response.status).toBe(401)
  expect(await readJson(response)).toEqual({ status: 401, message: 'The password is not the one of this name.' })
})

it('makes one account when one new name signs in five times at once', async () => {
  const responses = await Promise.all(Array.from({ length: 5 }, () => byPassword('急', 'impatient')))
  const answers = await Promise.all(responses.map((response) => readJson<SignedIn>(response)))

  expect(responses.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  expect(new Set(answers.map(({ reader }) => reader.id)).size).toBe(1)
})

it.each([
  ['no name', { password: '123456' }, 'name: must be text of 1 to 40 characters'],
  ['no password', { name: 'A' }, 'password: must be text of 6 to 72 characters'],
  ['5 characters', { name: 'A', password: '12345' }, 'password: must be text of 6 to 72 characters'],
  ['73 characters', { name: 'A', password: 'x'.repeat(73) }, 'password: must be text of 6 to 72 characters'],
  ['a number', { name: 'A', password: 123456 }, 'password: must be text of 6 to 72 characters'],
  ['null', null, 'must be an object with name and password'],
])('refuses %s', async (_, body, message) => {
  const response = await send('POST', '/sessions/password', body)

  expect([response.status, await readJson(response)]).toEqual([400, { status: 400, message }])
})

it('takes white space for a part of the password', async () => {
  await byPassword('空格', ' 12345 ')

  expect([(await byPassword('空格', ' 12345 ')).status, (await byPassword('空格', '1234567')).status]).toEqual([
    201, 401,
  ])
})

it('gives the reader of a token, until they sign out', async () => {
  const { reader, authorization } = await signIn(url)
  const other = await signIn(url)
  const before = await me(authorization)
  const leaving = await fetch(`${url}/sessions/current`, { method: 'DELETE', headers: { authorization } })
  const after = await me(authorization)

  expect(await readJson(before)).toEqual(reader)
  expect([leaving.status, await leaving.text(), after.status]).toEqual([204, '', 401])
  // Another device of theirs stays signed in.
  expect((await me(other.authorization)).status).toBe(200)
})

it.each(['', 'Bearer', 'Bearer x', "Bearer ' OR 1=1 --", 'Basic YTpi', `Bearer ${'x'.repeat(9000)}`])(
  'answers 401 to the authorization %.40j',
  async (authorization) => {
    const response = await me(authorization)

    expect(response.status).toBe(401)
    expect(await readJson(response)).toEqual({
      status: 401,
      message: 'The token is unknown or has expired: sign in again.',
    })
  },
)

it('answers 401 to who brings no token', async () => {
  const responses = await Promise.all([
    fetch(`${url}/me`),
    send('PUT', '/me', { name: 'x' }),
    fetch(`${url}/me/avatar`, { method: 'POST' }),
    fetch(`${url}/sessions/current`, { method: 'DELETE' }),
  ])

  expect(responses.map(({ status }) => status)).toEqual([401, 401, 401, 401])
})

it('answers 401 when the session is over', async () => {
  const short = await temporaryApi({ sessionLifetime: 300 })
  const { authorization } = await signIn(short.api.url)
  const ask = () => fetch(`${short.api.url}/me`, { headers: { authorization } })
  const fresh = await ask()
  await new Promise((resolve) => setTimeout(resolve, 350))
  const late = await ask()
  await short.stop()

  expect([fresh.status, late.status]).toEqual([200, 401])
})

it('renames a reader, on their notes too', async () => {
  const { reader, authorization } = await signIn(url, '旧名')
  await send('POST', '/books/1/notes', { text: '好书' }, authorization)
  const response = await send('PUT', '/me', { name: ' 新名 ' }, authorization)
  const notes = await readJson<Note[]>(await fetch(`${url}/books/1/notes`))
  const again = await signIn(url, '新名')

  expect([response.status, await readJson<Reader>(response)]).toEqual([200, { ...reader, name: '新名' }])
  expect(notes.map(({ author }) => author)).toEqual(['新名'])
  expect(again.reader.id).toBe(reader.id)
})

it('does not take the name that another signs in with', async () => {
  await signIn(url, '甲')
  const { reader, authorization } = await signIn(url, '乙')
  const response = await send('PUT', '/me', { name: '甲' }, authorization)

  expect(response.status).toBe(409)
  expect(await readJson(response)).toEqual({ status: 409, message: 'name: another reader signs in with it' })
  expect(await readJson(await me(authorization))).toEqual(reader)
})

it.each([
  ['no name', {}],
  ['an empty name', { name: ' ' }],
  ['41 characters', { name: 'x'.repeat(41) }],
])('does not rename a reader to %s', async (_, body) => {
  const { authorization } = await signIn(url)
  const response = await send('PUT', '/me', body, authorization)

  expect([response.status, await readJson(response)]).toEqual([
    400,
    { status: 400, message: 'name: must be text of 1 to 40 characters' },
  ])
})

it('keeps neither passwords nor tokens in its file', async () => {
  const { token } = await readJson<SignedIn>(await byPassword('谨慎', 'a secret of mine'))
  const client = createClient({ url: `file:${encodeURIComponent(database)}` })
  const tables = await client.batch(['SELECT * FROM readers', 'SELECT * FROM sessions'])
  client.close()

  const kept = JSON.stringify(tables)
  expect(kept).toContain('谨慎')
  expect(kept).not.toContain('a secret of mine')
  expect(kept).not.toContain(token)
})
