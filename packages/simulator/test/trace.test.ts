import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type App, launch, type TraceEvent } from '@taro-query/simulator'
import { type BookServer, startBookServer } from './support/bookServer'

let folder: string
let server: BookServer
let app: App
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'))
  server = await startBookServer()
  app = await launch({ dist: join(__dirname, 'apps/driver'), hosts: { 'https://api.example.com': server.url } })
})
afterEach(async () => {
  await app.close()
  await server.close()
  rmSync(folder, { recursive: true })
})
const read = (file: string) =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as TraceEvent)

it('keeps what the app did and what the test did in one list, in order', async () => {
  await app.tap('Send')
  await app.findByText('sent')
  await app.navigateTo('pages/long/index')
  const orders = app.events.map(({ order }) => order)
  expect(orders).toEqual([...orders].sort((a, b) => a - b))
  const story = app.events.flatMap((event) => {
    if (event.type === 'action') return [event.action]
    if (event.type === 'lifecycle') return event.of === 'Page' ? [`${event.path} ${event.name}`] : []
    return [event.type]
  })
  expect(story.slice(story.indexOf('tap'))).toEqual(
    expect.arrayContaining(['tap', 'storage', 'request', 'response', 'toast', 'setData', 'navigateTo']),
  )
  const at = (what: string) => story.indexOf(what)
  expect(at('pages/index/index onShow')).toBeLessThan(at('tap'))
  expect(at('request')).toBeLessThan(at('response'))
  expect(at('response')).toBeLessThan(at('pages/index/index onHide'))
  expect(app.toasts).toMatchObject([{ title: 'sent 200', order: expect.any(Number), at: expect.any(Number) }])
  expect(app.storageCalls).toMatchObject([{ operation: 'set', key: 'last' }])
})

it('writes it as JSON Lines, bytes in base64, what is long cut with its size', async () => {
  await app.tap('Send')
  await app.findByText('sent')
  app.evaluate(`wx.request({ url: 'https://api.example.com/echo', method: 'POST', data: 'x'.repeat(100 * 1024) })`)
  await app.waitFor(() => app.requests[1]?.errMsg)
  const file = app.trace(join(folder, 'deep/er/trace.jsonl'))
  const requests = read(file).filter(({ type }) => type === 'request')
  expect(requests).toMatchObject([
    { method: 'POST', url: 'https://api.example.com/echo', body: { base64: 'AQL/' } },
    { body: 'x'.repeat(64 * 1024), bodyBytes: 100 * 1024 },
  ])
  expect(requests[0]).not.toHaveProperty('bodyBytes')
  const [small, large] = read(file).filter(({ type }) => type === 'response')
  expect(small).toMatchObject({
    headers: { 'content-type': 'application/json' },
    body: expect.stringContaining('/echo'),
  })
  expect(small).not.toHaveProperty('bodyBytes')
  expect(large).toMatchObject({
    body: expect.stringMatching(/^[\s\S]{65536}$/),
    bodyBytes: app.requests[1]?.responseBytes,
  })
  expect(read(file).filter(({ type }) => type === 'action')).toMatchObject([
    { action: 'tap', target: '<wx-button> "Send"', order: expect.any(Number), at: expect.any(Number) },
  ])
  expect(read(file)).toHaveLength(app.events.length)
})

it('shows what happened last in the error of an app that failed', async () => {
  await app.tap('Complain')
  await expect(app.findByText('never')).rejects.toThrow(
    /console\.error: it broke\n\nWhat happened last:\n(.*\n)* +\d+ ms {2}tap\(\) <wx-button> "Complain"\n/,
  )
  expect(app.takeErrors()).toHaveLength(1)
  expect(app.events.some(({ type }) => type === 'error')).toBe(true)
})
