import { AbortController, type Priority, type TransportRequest } from '@taro-query/request'
import { createQueue } from '../../src/queue'

const RESPONSE = { status: 200, headers: {}, body: '' }

/** A queue whose requests end when the test says so. */
function setUp(limit: number) {
  const queue = createQueue(limit)
  const started: string[] = []
  const endings = new Map<string, () => void>()
  const request = (name: string, priority: Priority, signal = new AbortController().signal): TransportRequest => ({
    ...{ method: 'GET', url: name, baseURL: '', headers: {}, body: undefined, timeout: 1, taro: {}, onProgress() {} },
    priority,
    signal,
  })
  const add = (name: string, priority: Priority = 0, signal?: AbortController['signal']) =>
    queue(
      request(name, priority, signal),
      () =>
        new Promise((resolve) => {
          started.push(name)
          endings.set(name, () => resolve(RESPONSE))
        }),
    )
  const end = async (name: string) => {
    endings.get(name)?.()
    await new Promise((resolve) => setTimeout(resolve, 0))
  }
  return { queue, started, request, add, end }
}

it('starts requests in their order up to the limit, and the next when one ends', async () => {
  const { started, add, end } = setUp(2)
  const first = add('a')
  add('b')
  add('c')
  expect(started).toEqual(['a', 'b'])
  await end('a')
  expect(await first).toBe(RESPONSE)
  expect(started).toEqual(['a', 'b', 'c'])
})

it('lets the higher priority go first, as it is when a slot is free', async () => {
  const { started, add, end } = setUp(1)
  let adopted = -1
  add('running')
  add('plain', 1)
  add('prefetch', () => adopted)
  add('urgent', 2)
  await end('running')
  adopted = 3
  await end('urgent')
  expect(started).toEqual(['running', 'urgent', 'prefetch'])
})

it('keeps two slots free of work that nobody waits for', () => {
  const { started, add } = setUp(10)
  for (let index = 0; index < 12; index++) add(`prefetch ${index}`, -1)
  expect(started).toHaveLength(8)
  add('tap')
  expect(started).toHaveLength(9)
  expect(started.at(-1)).toBe('tap')
})

it('lets everybody’s turn come, however much goes before', async () => {
  const { started, add, end } = setUp(1)
  add('running', 9)
  add('patient', -1)
  let last = 'running'
  for (let index = 0; index < 5 && !started.includes('patient'); index++) {
    add(`urgent ${index}`, 9)
    add(`also urgent ${index}`, 9)
    await end(last)
    last = started.at(-1) ?? ''
  }
  expect(started).toContain('patient')
})

it('settles an aborted request at once, and never sends it', async () => {
  const { started, add, end } = setUp(1)
  const controller = new AbortController()
  add('running')
  const waiting = add('waiting', 0, controller.signal)
  controller.abort('enough')
  await expect(waiting).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' })
  await expect(add('late', 0, controller.signal)).rejects.toMatchObject({ name: 'AbortError', cause: 'enough' })
  await end('running')
  expect(started).toEqual(['running'])
})

it('gives the slot of a request that fails to the next, also of a transport that throws outright', async () => {
  const { queue, started, request, add } = setUp(1)
  await expect(queue(request('a', 0), () => Promise.reject(new Error('rejected')))).rejects.toThrow('rejected')
  const throwing = () => {
    throw new Error('thrown')
  }
  await expect(queue(request('b', 0), throwing)).rejects.toThrow('thrown')
  add('next')
  expect(started).toEqual(['next'])
})

it('fails the request whose priority can not be read, and no other', async () => {
  const { started, add, end } = setUp(1)
  add('running')
  const broken = add('broken', () => {
    throw new Error('no such query')
  })
  // The next look at the priorities.
  const rejected = expect(broken).rejects.toThrow('no such query')
  add('next')
  await end('running')
  await rejected
  expect(started).toEqual(['running', 'next'])
})

it('takes a new limit for what starts from then on', async () => {
  const { queue, started, add, end } = setUp(1)
  add('a')
  add('b')
  add('c')
  queue.limit = Number.POSITIVE_INFINITY
  await end('a')
  expect(started).toEqual(['a', 'b', 'c'])
})

it('leaves no listener on a signal that had aborted before', async () => {
  const { queue, request } = setUp(1)
  const controller = new AbortController()
  controller.abort('why')
  const listen = jest.spyOn(controller.signal, 'addEventListener')

  await expect(queue(request('a', 0, controller.signal), jest.fn())).rejects.toMatchObject({
    name: 'AbortError',
    cause: 'why',
  })
  expect(listen).not.toHaveBeenCalled()
})

it('does not send what was alone when its priority threw', async () => {
  const { queue, request } = setUp(1)
  const send = jest.fn()
  const broken = () => {
    throw new Error('broken')
  }

  await expect(queue(request('a', broken), send)).rejects.toThrow('broken')
  expect(send).not.toHaveBeenCalled()
})
