import { readJson } from './readJson'
import { temporaryApi } from './temporaryApi'

let url: string
let stop: () => Promise<void>

beforeEach(async () => {
  const started = await temporaryApi()
  url = started.api.url
  stop = started.stop
})

afterEach(() => stop())

it('fails as a server fails, and tells the log nothing, since it was asked to', async () => {
  const log = jest.spyOn(console, 'error')
  const response = await fetch(`${url}/lab/500`)

  expect(response.status).toBe(500)
  expect(await readJson(response)).toEqual({ status: 500, message: expect.stringContaining('as it was asked to') })
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

it('answers with a page where JSON is expected', async () => {
  const response = await fetch(`${url}/lab/html`)

  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=UTF-8'])
  expect(await response.text()).toContain('系统维护中')
})

it('is silent for longer than an app waits, and keeps no timer for who went away', async () => {
  const log = jest.spyOn(console, 'error')
  const start = performance.now()
  await expect(fetch(`${url}/lab/slow`, { signal: AbortSignal.timeout(300) })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  await stop()

  expect(performance.now() - start).toBeGreaterThan(250)
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

it('is closed while somebody waits', async () => {
  const waiting = fetch(`${url}/lab/slow`).catch(() => 'gone')
  await fetch(`${url}/health`)
  const start = performance.now()
  await stop()

  expect(await waiting).toBe('gone')
  expect(performance.now() - start).toBeLessThan(5000)
})
