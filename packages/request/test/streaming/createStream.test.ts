import { createStream, END } from '../../src/streaming/stream'

const ofNumbers = (count: number, close = () => {}) => {
  let last = 0
  return createStream<number>(async () => {
    if (last === count) return END
    last += 1
    return { done: false, value: last }
  }, close)
}

it('is read by a loop', async () => {
  const read: number[] = []
  for await (const value of ofNumbers(3)) read.push(value)

  expect(read).toEqual([1, 2, 3])
})

it('closes when the loop is left, and gives nothing after that', async () => {
  const close = jest.fn()
  const stream = ofNumbers(3, close)
  for await (const value of stream) if (value === 2) break

  expect(close).toHaveBeenCalledTimes(1)
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})

it('rejects once and closes', async () => {
  const close = jest.fn()
  const stream = createStream(() => Promise.reject(new Error('broken')), close)

  await expect(stream.next()).rejects.toThrow('broken')
  expect(close).toHaveBeenCalledTimes(1)
  expect(await stream.next()).toEqual({ done: true, value: undefined })
})

it('is found by loops that Babel compiled for systems without Symbol.asyncIterator', async () => {
  const modern = globalThis.Symbol
  globalThis.Symbol = Object.assign(() => {}, { asyncIterator: undefined }) as never
  const stream = ofNumbers(1)
  globalThis.Symbol = modern
  const iterate = (stream as unknown as Record<string, () => typeof stream>)['@@asyncIterator']

  expect(await iterate?.().next()).toEqual({ done: false, value: 1 })
})
