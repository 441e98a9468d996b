import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Reader, SignedIn, WechatOptions } from '../src/index'
import { readJson } from './readJson'
import { temporaryApi } from './temporaryApi'

let wechat: Server
let asked: (string | undefined)[]
let url: string
let stop: () => Promise<void>

// What the documentation of code2Session says, with status 200 and no JSON content-type, as it is.
const answers: Record<string, string | undefined> = {
  'of Lin': '{"session_key":"a2V5","openid":"o-lin"}',
  'of Wang': '{"session_key":"a2V5","openid":"o-wang","unionid":"u"}',
  wrong: '{"errcode":40029,"errmsg":"invalid code, rid: 1"}',
  used: '{"errcode":40163,"errmsg":"code been used, rid: 2"}',
  busy: '{"errcode":-1,"errmsg":"system error"}',
  misconfigured: '{"errcode":40125,"errmsg":"invalid appsecret, rid: 3"}',
  html: '<h1>502</h1>',
  null: 'null',
}

beforeAll(async () => {
  asked = []
  wechat = createServer((request, response) => {
    asked.push(request.url)
    const answer = answers[new URL(request.url ?? '', 'http://wechat').searchParams.get('js_code') ?? '']
    // Silent for any other code.
    if (answer !== undefined) response.writeHead(200, { 'content-type': 'text/plain' }).end(answer)
  })
  await new Promise<void>((resolve) => wechat.listen(0, '127.0.0.1', resolve))
  const started = await temporaryApi({ wechat: options({}) })
  url = started.api.url
  stop = started.stop
})

afterAll(async () => {
  await stop()
  wechat.close()
  wechat.closeAllConnections()
})

const options = (more: Partial<WechatOptions>): WechatOptions => ({
  appId: 'wx0123',
  secret: 'of the server',
  origin: `http://127.0.0.1:${(wechat.address() as AddressInfo).port}`,
  ...more,
})

const signIn = (body: unknown, api = url) =>
  fetch(`${api}/sessions/wechat`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })

it('makes a reader of a new openid, and knows it the next time', async () => {
  const responses = [
    await signIn({ code: 'of Lin' }),
    await signIn({ code: 'of Lin' }),
    await signIn({ code: 'of Wang' }),
  ]
  const [made, known, other] = await Promise.all(responses.map((response) => readJson<SignedIn>(response)))
  const headers = { authorization: `Bearer ${made?.token}` }

  expect(responses.map(({ status }) => status)).toEqual([201, 201, 201])
  expect(made?.reader).toEqual({ id: expect.any(Number), name: expect.stringMatching(/^读者\d{4}$/), avatar: null })
  expect(known?.reader).toEqual(made?.reader)
  expect(other?.reader.id).not.toBe(made?.reader.id)
  expect(await readJson<Reader>(await fetch(`${url}/me`, { headers }))).toEqual(made?.reader)
})

it('asks as WeChat wants to be asked', async () => {
  asked = []
  await signIn({ code: 'of Lin' })

  expect(asked).toEqual([
    '/sns/jscode2session?appid=wx0123&secret=of+the+server&js_code=of+Lin&grant_type=authorization_code',
  ])
})

it.each([
  ['wrong', 400, 'WeChat answered errcode 40029: invalid code, rid: 1'],
  ['used', 400, 'WeChat answered errcode 40163: code been used, rid: 2'],
  ['busy', 502, 'WeChat answered errcode -1: system error'],
  ['misconfigured', 502, 'WeChat answered errcode 40125: invalid appsecret, rid: 3'],
  ['html', 502, 'WeChat does not answer.'],
  ['null', 502, 'WeChat does not answer.'],
])('answers the code %j with %d', async (code, status, message) => {
  const response = await signIn({ code })

  expect([response.status, await readJson(response)]).toEqual([status, { status, message }])
})

it.each([{ origin: 'http://127.0.0.1:1' }, { timeout: 50 }])(
  'answers 502 when WeChat is not there: %j',
  async (more) => {
    const { api, stop: stopThis } = await temporaryApi({ wechat: options(more) })
    const response = await signIn({ code: 'silent' }, api.url)
    await stopThis()

    expect([response.status, await readJson(response)]).toEqual([
      502,
      { status: 502, message: 'WeChat does not answer.' },
    ])
  },
)

it('does not wait for WeChat when it is closed', async () => {
  const log = jest.spyOn(console, 'error')
  const { api, stop: stopThis } = await temporaryApi({ wechat: options({ timeout: 60_000 }) })
  asked = []
  const response = signIn({ code: 'silent' }, api.url).catch(() => 'gone')
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 10))
  await stopThis()

  expect(await response).toBe('gone')
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

it.each([{}, { code: '' }, { code: 1 }, { code: 'x'.repeat(201) }])('refuses %.40j without asking', async (body) => {
  asked = []
  const response = await signIn(body)

  expect(response.status).toBe(400)
  expect(await readJson(response)).toEqual({ status: 400, message: 'code: must be text of 1 to 200 characters' })
  expect(asked).toEqual([])
})

it('plays WeChat when it has no AppID: any code is one and the same reader', async () => {
  const { api, stop: stopThis } = await temporaryApi()
  const responses = await Promise.all(['a', 'b'].map((code) => signIn({ code }, api.url)))
  const [one, other] = await Promise.all(responses.map((response) => readJson<SignedIn>(response)))
  await stopThis()

  expect(responses.map(({ status }) => status)).toEqual([201, 201])
  expect(one?.reader.name).toMatch(/^读者\d{4}$/)
  expect(other?.reader).toEqual(one?.reader)
  expect(other?.token).not.toBe(one?.token)
})
