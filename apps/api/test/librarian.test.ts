import { createHook } from 'node:async_hooks'
import type { AnswerPiece } from '../src/index'
import { readJson } from './readJson'
import { temporaryApi } from './temporaryApi'

let url: string
let stop: () => Promise<void>

beforeAll(async () => {
  const started = await temporaryApi({ librarianDelay: 0 })
  url = started.api.url
  stop = started.stop
})

afterAll(() => stop())

const ask = (question: unknown, api = url, signal?: AbortSignal) =>
  fetch(`${api}/librarian`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ question }),
    ...(signal && { signal }),
  })

async function answer(question: string): Promise<AnswerPiece[]> {
  const stream = await (await ask(question)).text()
  return stream
    .split('\n\n')
    .slice(0, -1)
    .map((event) => JSON.parse(event.replace(/^data: /, '')))
}

const words = (pieces: AnswerPiece[]) => pieces.map(({ text }) => text).join('')

const titles = (pieces: AnswerPiece[]) => pieces.filter(({ bookId }) => bookId !== undefined)

it('tells of one book in the language of the question', async () => {
  const [chinese, english] = [await answer('有没有《小王子》？'), await answer('Is The Little Prince on the shelf?')]

  expect(words(chinese)).toBe(
    '你要找的应该是《小王子》，安托万·德·圣-埃克苏佩里著。来自小行星的小王子，向飞行员讲起他的玫瑰与狐狸。可惜目前全部借出。',
  )
  expect(words(english)).toMatch(/^That should be The Little Prince by Antoine .* Right now, all copies are out\.$/)
})

it('lists several books, each with its author and whether it is on the shelf', async () => {
  expect(words(await answer('鲁迅写过什么？'))).toBe(
    [
      '这几本和你的问题有关：',
      '《呐喊》，鲁迅，在架 2 本',
      '《野草》，鲁迅，在架 3 本',
      '《朝花夕拾》，鲁迅，在架 2 本',
      '《阿Q正传》，鲁迅，全部借出',
    ].join('\n'),
  )
  expect(words(await answer('Do you have books by Jane Austen?'))).toBe(
    [
      'These have to do with your question:',
      'Pride and Prejudice, Jane Austen: 3 copies are on the shelf',
      'Sense and Sensibility, Jane Austen: all copies are out',
    ].join('\n'),
  )
})

it('says of each title which book it is, and leaves it whole', async () => {
  const pieces = await answer('鲁迅写过什么？')

  expect(titles(pieces)[0]).toEqual({ text: '《呐喊》', bookId: 3 })
  expect(pieces.filter(({ text, bookId }) => bookId === undefined && [...text].length > 3)).toEqual([])
})

it.each([
  ['a word of a summary', 'whale', ['Moby-Dick']],
  ['a part of a name', '奥斯汀的书', ['《傲慢与偏见》', '《理智与情感》']],
  ['a title that is mostly small words', '我是猫', ['《我是猫》']],
  ['a title of one character', '心', ['《心》']],
  ['a name without its accents', 'Bronte sisters', ['Jane Eyre', 'Wuthering Heights']],
  ['a whole short word', 'Is there war?', ['War and Peace', 'The War of the Worlds']],
])('finds by %s', async (_, question, expected) => {
  expect(titles(await answer(question)).map(({ text }) => text)).toEqual(expect.arrayContaining(expected))
})

it('says that it found nothing, and suggests books that are on the shelf', async () => {
  const [chinese, english] = [await answer('量子力学'), await answer('quantum physics?')]

  expect(words(chinese)).toMatch(
    /^书架上没有找到和这个问题有关的书。也许你会喜欢这几本：\n《红楼梦》，曹雪芹，在架 5 本\n/,
  )
  expect(words(english)).toMatch(/^I found no book on the shelf for this question\. You may like one of these:\nDream /)
  expect([titles(chinese).length, titles(english).length]).toEqual([3, 3])
})

it.each(['%', '\\', "' OR 1=1 --", '？？？', '📚', 'data: x\n\ndata: y', '心'.repeat(200)])(
  'has an answer to %.20j',
  async (question) => {
    expect(words(await answer(question))).not.toBe('')
  },
)

it('answers as a stream that no proxy may gather', async () => {
  const response = await ask('love')
  await response.text()

  expect(response.status).toBe(200)
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  })
})

it.each([
  ['no question', undefined],
  ['an empty one', ' '],
  ['a number', 1],
  ['201 characters', 'x'.repeat(201)],
])('refuses %s', async (_, question) => {
  const response = await ask(question)

  expect(response.status).toBe(400)
  expect(await readJson(response)).toEqual({ status: 400, message: 'question: must be text of 1 to 200 characters' })
})

it('sends the first piece at once and the next after the delay', async () => {
  const slow = await temporaryApi({ librarianDelay: 300 })
  const response = await ask('love', slow.api.url)
  const reader = response.body?.getReader()
  const first = await reader?.read()
  const start = performance.now()
  await reader?.read()
  const waited = performance.now() - start
  await slow.stop()

  expect(new TextDecoder().decode(first?.value)).toBe('data: {"text":"The"}\n\n')
  expect(waited).toBeGreaterThan(150)
})

it('stops working when the reader goes away', async () => {
  const log = jest.spyOn(console, 'error')
  const delay = 61_234
  const { waits, stopCounting } = countWaits(delay)
  const slow = await temporaryApi({ librarianDelay: delay })
  const leave = new AbortController()
  const response = await ask('love', slow.api.url, leave.signal)
  await response.body?.getReader().read()
  const during = waits.size
  leave.abort()
  while (waits.size > 0) await new Promise((resolve) => setImmediate(resolve))
  stopCounting()
  await slow.stop()

  expect(during).toBe(1)
  expect(log).not.toHaveBeenCalled()
  log.mockRestore()
})

it('is closed in the middle of an answer', async () => {
  const slow = await temporaryApi({ librarianDelay: 60_000 })
  const response = await ask('love', slow.api.url)
  const rest = response.text().catch(() => 'broken off')
  await slow.stop()

  expect(await rest).toBe('broken off')
})

/** The timers of just so many milliseconds that are running in this process. */
function countWaits(milliseconds: number) {
  const waits = new Set<number>()
  const hook = createHook({
    init(id, type, _, resource) {
      if (type === 'Timeout' && Reflect.get(resource, '_idleTimeout') === milliseconds) waits.add(id)
    },
    destroy: (id) => waits.delete(id),
  }).enable()
  return { waits, stopCounting: () => hook.disable() }
}
