import { AbortController as Ponyfill, AbortSignal as PonyfillSignal } from '@taro-query/request'

// What is true of the ponyfill is what is true of Node's own.
describe.each([
  ['the ponyfill', Ponyfill, PonyfillSignal],
  ["Node's own", AbortController, AbortSignal],
])('%s', (_, Controller, Signal) => {
  const create = () => new Controller() as AbortController

  it('aborts once, with an AbortError as the reason', () => {
    const controller = create()
    const { signal } = controller
    expect([signal.aborted, signal.reason]).toEqual([false, undefined])
    controller.abort()
    const { reason } = signal
    controller.abort('again')

    expect(signal.aborted).toBe(true)
    expect(signal.reason).toBe(reason)
    expect([reason.name, typeof reason.message]).toEqual(['AbortError', 'string'])
  })

  it('keeps the reason that it is given, and throws it', () => {
    const controller = create()
    controller.signal.throwIfAborted()
    controller.abort('why')

    expect(controller.signal.reason).toBe('why')
    expect(() => controller.signal.throwIfAborted()).toThrow('why')
  })

  it('calls listeners in the order of registration, each once, with an event', () => {
    const controller = create()
    const log: unknown[] = []
    const first = function (this: unknown, event: Event) {
      log.push(['first', event.type, event.target === controller.signal, this === controller.signal])
    }
    controller.signal.onabort = () => log.push('onabort')
    controller.signal.addEventListener('abort', first)
    controller.signal.addEventListener('abort', first, { once: true })
    controller.signal.addEventListener('abort', { handleEvent: () => log.push('object') })
    controller.signal.onabort = () => log.push('onabort, replaced')
    controller.abort()
    controller.abort()

    expect(log).toEqual(['onabort, replaced', ['first', 'abort', true, true], 'object'])
  })

  it('forgets listeners that were removed, also while it calls them', () => {
    const controller = create()
    const never = jest.fn()
    controller.signal.addEventListener('abort', never)
    controller.signal.removeEventListener('abort', never)
    controller.signal.onabort = never
    controller.signal.onabort = null
    controller.signal.addEventListener('abort', () => controller.signal.removeEventListener('abort', later))
    const later = jest.fn()
    controller.signal.addEventListener('abort', later)
    controller.abort()

    expect(never).not.toHaveBeenCalled()
    expect(later).not.toHaveBeenCalled()
  })

  it('calls nothing that listens after it aborted', () => {
    const controller = create()
    controller.abort()
    const listener = jest.fn()
    controller.signal.addEventListener('abort', listener)

    expect(listener).not.toHaveBeenCalled()
  })

  it('has signals of its own class', () => {
    expect(create().signal).toBeInstanceOf(Signal)
  })
})

it('calls the other listeners when one throws, and reports the error as uncaught', () => {
  jest.useFakeTimers()
  const controller = new Ponyfill()
  const other = jest.fn()
  controller.signal.addEventListener('abort', () => {
    throw new Error('listener')
  })
  controller.signal.addEventListener('abort', other)
  controller.abort()

  expect(other).toHaveBeenCalledTimes(1)
  expect(() => jest.runAllTimers()).toThrow('listener')
  jest.useRealTimers()
})
