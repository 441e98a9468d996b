import { setTimeout as pass } from 'node:timers/promises'
import type { CountingServer } from '../server/countingServer.mjs'
import type { Driver, Open } from './driver'

interface Platform {
  open: Open
  server(): CountingServer
}

/**
 * The rules of `docs/pages.md`, row by row, on a real build: counted as requests on the server, as frames that React
 * commits, and as what is drawn.
 */
export function itKeepsThePageRules({ open, server }: Platform): void {
  const count = (key: string) => server().count(key)
  const counts = (...keys: string[]) => keys.map(count)

  /** Opens A with its readings, and waits for what they show. */
  const openA = async (query: string, ...sees: string[]): Promise<Driver> => {
    const driver = await open(`pages/a/index?${query}`)
    for (const text of sees) await driver.sees(text)
    await driver.rest()
    return driver
  }
  const push = async (driver: Driver) => {
    await driver.tap('push')
    await driver.sees('b 1')
    await driver.rest()
    await forget(driver)
  }
  const backToA = async (driver: Driver, text: string) => {
    await driver.back()
    await driver.sees(text)
    await driver.rest()
  }

  it('page A mounts: one request per query, none doubled by the first show', async () => {
    await openA('r=a,c', 'a 1', 'c 1')

    expect(counts('a', 'c')).toEqual([1, 1])
  })

  it('B is pushed over A: one request for B, none for A', async () => {
    const driver = await openA('r=a', 'a 1')

    await push(driver)

    expect(counts('a', 'b')).toEqual([1, 1])
  })

  it("A's request is on its way when B is pushed: it finishes into the cache, and A is not drawn", async () => {
    server().hold('a')
    const driver = await openA('r=a_staleTime-60000', 'a 0')
    await push(driver)

    server().release('a')
    await driver.rest()

    await expectSilence(driver)
    await backToA(driver, 'a 1')
    expect(driver.frames()).toEqual(['a 1'])
    expect(count('a')).toBe(1)
  })

  it("A's retry is on its way when B is pushed: it is sent, finishes into the cache, and A is not drawn", async () => {
    server().fail('a')
    server().hold('a')
    const driver = await openA('r=a_retry-3_staleTime-60000', 'a 0')
    await push(driver)

    server().release('a')
    await until(() => count('a') === 2)
    server().fail('a', false)
    await until(() => count('a') === 3)
    await driver.rest()

    await expectSilence(driver)
    await backToA(driver, 'a 3')
    expect(driver.frames()).toEqual(['a 3'])
    expect(count('a')).toBe(3)
  })

  it.each([['plain'], ['suspense'], ['library']])(
    'a %s query of hidden A stops polling, and polls on when shown',
    async (hook) => {
      const driver = await openA(`r=a_hook-${hook}_poll-100`, 'a 2')
      await push(driver)
      const before = count('a')

      await pass(250)

      expect(count('a')).toBe(before)
      await expectSilence(driver)
      await driver.back()
      await until(() => count('a') === before + 3)
    },
  )

  it('app to the background and back: one request for each stale query of the visible page', async () => {
    const driver = await openA('r=a,c,d_staleTime-60000', 'a 1', 'c 1', 'd 1')

    await awayAndBack(driver)

    expect(counts('a', 'c', 'd')).toEqual([2, 2, 1])
  })

  it('app to the background and back: no request for a hidden page', async () => {
    const driver = await openA('r=a', 'a 1')
    await push(driver)

    await awayAndBack(driver)

    expect(counts('a', 'b')).toEqual([1, 2])
    await backToA(driver, 'a 2')
    expect(counts('a', 'b')).toEqual([2, 2])
  })

  it('back to A, data fresh: no request, the data is in the first frame', async () => {
    const driver = await openA('r=a_staleTime-60000', 'a 1')
    await push(driver)

    await backToA(driver, 'a 1')

    expect(count('a')).toBe(1)
    expect(driver.frames()).toEqual(['a 1'])
  })

  it('back to A, data stale: one request, under way in the first frame', async () => {
    const driver = await openA('r=a', 'a 1')
    await push(driver)

    await backToA(driver, 'a 2')

    expect(count('a')).toBe(2)
    expect(driver.frames()).toEqual(['a 1 fetching', 'a 2'])
  })

  it('back to A after longer than gcTime: the old data is on screen, then one request', async () => {
    const driver = await openA('r=a_gcTime-50', 'a 1')
    await push(driver)
    await pass(200)

    await backToA(driver, 'a 2')

    expect(count('a')).toBe(2)
    expect(driver.frames()).toEqual(['a 1 fetching', 'a 2'])
  })

  const FOCUS: [focus: string, stale: number, fresh: number][] = [
    ['true', 1, 0],
    ['false', 0, 0],
    ['always', 1, 1],
    ['functionTrue', 1, 0],
    ['functionFalse', 0, 0],
    ['functionAlways', 1, 1],
  ]
  it('refetchOnWindowFocus decides what the show of the page and the foreground do, with stale and fresh data', async () => {
    const readings = FOCUS.flatMap(([focus]) => [
      `stale${focus}_focus-${focus}`,
      `fresh${focus}_focus-${focus}_staleTime-60000`,
    ])
    const driver = await openA(`r=${readings}`, ...FOCUS.map(([focus]) => `stale${focus} 1`))
    const requests = () => FOCUS.map(([focus]) => [focus, count(`stale${focus}`), count(`fresh${focus}`)])

    await push(driver)
    await backToA(driver, 'staletrue 2')
    expect(requests()).toEqual(FOCUS.map(([focus, stale, fresh]) => [focus, 1 + stale, 1 + fresh]))

    await awayAndBack(driver)
    expect(requests()).toEqual(FOCUS.map(([focus, stale, fresh]) => [focus, 1 + 2 * stale, 1 + 2 * fresh]))
  })

  it('throwOnError, and a refetch fails while A is hidden: A does not fall into its error boundary unseen', async () => {
    const driver = await openA('r=a_throws-true', 'a 1')
    server().hold('a')
    await awayAndBack(driver)
    await push(driver)
    server().fail('a')

    server().release('a')
    await driver.rest()

    await expectSilence(driver)
    server().fail('a', false)
    await backToA(driver, 'a 3')
    expect(driver.frames()[0]).toBe('a 1 fetching')
  })

  it('setQueryData while A is hidden: nothing is drawn, and A is shown with the new data', async () => {
    const driver = await openA('r=a_staleTime-60000', 'a 1')
    await push(driver)

    await driver.tap('set')
    await driver.rest()

    await expectSilence(driver)
    await backToA(driver, 'a 42')
    expect(driver.frames()).toEqual(['a 42'])
    expect(count('a')).toBe(1)
  })

  it.each([
    ['invalidateQueries', 'invalidate', 'true'],
    ['invalidateQueries', 'invalidate', 'false'],
    ['refetchQueries', 'refetch', 'true'],
    ['refetchQueries', 'refetch', 'false'],
  ])('%s while A is hidden: no request, nothing drawn; one when A is shown (%s, focus %s)', async (_, act, focus) => {
    const driver = await openA(`r=a_staleTime-60000_focus-${focus}`, 'a 1')
    await push(driver)

    await driver.tap(act)
    await driver.rest()

    await expectSilence(driver)
    expect(count('a')).toBe(1)
    await backToA(driver, 'a 2')
    expect(driver.frames()).toEqual(['a 1 fetching', 'a 2'])
    expect(count('a')).toBe(2)
  })

  it('useQueries with a stable combine: the first shown frame combines the newest', async () => {
    const driver = await openA('r=a_hook-queries_staleTime-60000', 'a 2')
    await push(driver)

    await driver.tap('set')
    await driver.rest()

    await expectSilence(driver)
    await backToA(driver, 'a 43')
    expect(driver.frames()[0]).toBe('a 43')
    expect(counts('a', 'a2')).toEqual([1, 1])
  })

  it('select: the first shown frame selects from the newest', async () => {
    const driver = await openA('r=a_select-tenfold_staleTime-60000', 'a 10')
    await push(driver)

    await driver.tap('set')
    await driver.rest()

    await expectSilence(driver)
    await backToA(driver, 'a 420')
    expect(driver.frames()).toEqual(['a 420'])
  })

  it('keepPreviousData, and the key changes while A is hidden: no request until A is shown with the previous data', async () => {
    // The second key's answer is another one.
    await fetch(`${server().url}/count/a1`)
    const driver = await openA('r=a_keep-previous', 'a 1')
    await push(driver)

    await driver.tap('key')
    await driver.rest()

    expect(counts('a', 'a1')).toEqual([1, 1])
    driver.frames()
    await backToA(driver, 'a 2')
    expect(driver.frames()).toEqual(['a 1 fetching', 'a 2'])
    expect(counts('a', 'a1')).toEqual([1, 2])
  })

  it("the user's own enabled and skipToken hold in every state of the page", async () => {
    const off = ['false', 'functionFalse', 'skip']
    const on = ['true', 'functionTrue']
    const readings = [...off, ...on].map((enabled) => `${enabled}_enabled-${enabled}`)
    const driver = await openA(`r=${readings}`, ...off.map((key) => `${key} 0`), ...on.map((key) => `${key} 1`))
    expect(counts(...off, ...on)).toEqual([0, 0, 0, 1, 1])

    await push(driver)
    expect(counts(...off, ...on)).toEqual([0, 0, 0, 1, 1])

    await backToA(driver, 'true 2')
    expect(counts(...off, ...on)).toEqual([0, 0, 0, 2, 2])

    await awayAndBack(driver)
    expect(counts(...off, ...on)).toEqual([0, 0, 0, 3, 3])
  })

  it('a tab page left and come back to: silent while hidden, one request when shown', async () => {
    const driver = await open('pages/left/index')
    await driver.sees('left 1')

    await driver.tapTab('right')
    await driver.sees('right 1')
    await awayAndBack(driver)
    expect(counts('left', 'right')).toEqual([1, 2])

    driver.frames()
    await driver.tapTab('left')
    await driver.sees('left 2')
    await driver.rest()
    expect(counts('left', 'right')).toEqual([2, 2])
    expect(driver.frames().filter((frame) => frame.startsWith('left'))).toEqual(['left 1 fetching', 'left 2'])
  })

  it('two pages of one path: the one below is silent', async () => {
    const driver = await openA('r=a&twin=c', 'a 1')

    await driver.tap('twin')
    await driver.sees('c 1')
    await awayAndBack(driver)
    expect(counts('a', 'c')).toEqual([1, 2])

    driver.frames()
    await backToA(driver, 'a 2')
    expect(driver.frames()).toEqual(['a 1 fetching', 'a 2'])
    expect(counts('a', 'c')).toEqual([2, 2])
  })

  it('a reading in a CustomWrapper follows the page', async () => {
    const driver = await openA('r=a&in=wrapper', 'a 1')
    await push(driver)

    await driver.tap('set')
    await awayAndBack(driver)

    await expectSilence(driver)
    await backToA(driver, 'a 2')
    expect(driver.frames()).toEqual(['a 42 fetching', 'a 2'])
    expect(count('a')).toBe(2)
  })

  it('a component mounts late into hidden A: it waits for the show', async () => {
    const driver = await openA('r=a&in=late', 'not yet')
    await push(driver)

    await driver.tap('late')
    await driver.rest()

    expect(count('a')).toBe(0)
    await backToA(driver, 'a 1')
    expect(count('a')).toBe(1)
  })

  it('A navigates away in its own onLoad: it is hidden', async () => {
    const driver = await open('pages/hasty/index')
    await driver.sees('b 1')
    await driver.rest()
    await forget(driver)
    const before = count('a')

    await pass(250)

    expect(count('a')).toBe(before)
    await expectSilence(driver)
    await driver.back()
    await until(() => count('a') === before + 3)
  })

  it('A is hidden in the tick it was shown: it is hidden', async () => {
    const driver = await openA('r=a_poll-100', 'a 1')
    await driver.hide()
    await driver.rest()

    await driver.flicker()
    await driver.rest()
    await forget(driver)
    const before = count('a')
    await pass(250)

    expect(count('a')).toBe(before)
    await expectSilence(driver)
    await driver.show()
    await until(() => count('a') === before + 3)
  })

  it('network lost and back: one request for each stale query of the visible page', async () => {
    const driver = await openA('r=a', 'a 1')
    await push(driver)

    await driver.network(false)
    await driver.rest()
    await driver.network(true)
    await driver.rest()

    expect(counts('a', 'b')).toEqual([1, 2])
  })

  it('suspended for ten minutes: ages are those of the clock', async () => {
    const driver = await openA('r=a_staleTime-300000,c_staleTime-3600000', 'a 1', 'c 1')
    await awayAndBack(driver)
    expect(counts('a', 'c')).toEqual([1, 1])

    await driver.suspend(600_000)
    await driver.show()
    await driver.sees('a 2')
    await driver.rest()

    expect(counts('a', 'c')).toEqual([2, 1])
  })
}

async function awayAndBack(driver: Driver): Promise<void> {
  await driver.hide()
  await driver.rest()
  await driver.show()
  await driver.rest()
}

async function forget(driver: Driver): Promise<void> {
  driver.frames()
  await driver.draws()
}

/** A has committed no frame since {@link forget}, and nothing of it was drawn. */
async function expectSilence(driver: Driver): Promise<void> {
  const draws = await driver.draws()
  expect(driver.frames().filter((frame) => !frame.startsWith('b '))).toEqual([])
  expect(Object.keys(draws).filter((page) => page !== 'pages/b/index')).toEqual([])
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 4_000
  while (!condition()) {
    if (Date.now() > end) throw new Error('It did not happen within 4 s.')
    await pass(5)
  }
}
