import type { Fault } from '../fault'

/** Time-outs and aborts, wherever the request is; and the background. */
export const TIME_FAULTS: readonly Fault[] = [
  {
    fault: 'the headers never come',
    run: ({ get }) => get('/silent', { timeout: 100 }),
    ends: 'TimeoutError',
    facts: { retryable: true },
  },
  {
    fault: 'the body stops coming: taro-h5 ends its time-out at the headers',
    run: ({ get }) => get('/half', { timeout: 150 }),
    ends: 'TimeoutError',
  },
  {
    fault: 'the body comes too slowly',
    run: ({ get }) => get('/drip', { timeout: 200 }),
    ends: 'TimeoutError',
  },
  {
    fault: 'time runs out on the wire, counted from dispatch and not from the queue',
    run: ({ get, oneAtATime }) =>
      oneAtATime(async () => {
        const first = get('/late').then(() => Date.now())
        const second = get('/silent', { timeout: 150 }).catch((error) => ({ error, at: Date.now() }))
        const [dispatchedAt, { error, at }] = await Promise.all([
          first,
          second as Promise<{ error: unknown; at: number }>,
        ])
        if (at - dispatchedAt < 100) throw new Error('it was counted from the queue')
        throw error
      }),
    ends: 'TimeoutError',
  },
  {
    fault: 'the caller has aborted before the call',
    run: ({ get, request }) => {
      const controller = new request.AbortController()
      controller.abort()
      return get('/any', { signal: controller.signal })
    },
    ends: 'AbortError',
    facts: { retryable: false },
  },
  {
    fault: 'the caller aborts in the queue',
    run: ({ get, abortAfter, oneAtATime }) =>
      oneAtATime(async () => {
        const first = get('/late')
        return get('/any', { signal: abortAfter(50) }).finally(() => first)
      }),
    ends: 'AbortError',
  },
  {
    fault: 'the caller aborts on the wire (request:fail abort, my.request error 9)',
    run: ({ get, abortAfter }) => get('/silent', { signal: abortAfter(50) }),
    ends: 'AbortError',
  },
  {
    fault: 'the caller aborts during the body',
    run: ({ get, abortAfter }) => get('/half', { signal: abortAfter(100) }),
    ends: 'AbortError',
  },
  {
    fault: 'a request starts in the background (wx errno 600003, tt "app in background")',
    run: ({ get }) => get('/any'),
    async meanwhile(phone, run) {
      await phone.hide()
      await new Promise((resolve) => setTimeout(resolve, 150))
      const ending = run()
      await new Promise((resolve) => setTimeout(resolve, 50))
      await phone.show()
      return ending
    },
    ends: 'InterruptedError',
    facts: { retryable: true },
  },
  {
    fault: 'the background cuts a request on the wire (wx errno 600003)',
    run: ({ get }) => get('/late'),
    async meanwhile(phone, run) {
      const ending = run()
      await phone.hide()
      await new Promise((resolve) => setTimeout(resolve, 150))
      await phone.show()
      return ending
    },
    ends: 'InterruptedError',
  },
]
