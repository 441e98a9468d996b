import { setTimeout as pass } from 'node:timers/promises'
import { awayAndBack, type Steps } from './steps'

/** What the show of a page, the foreground and the network do. */
export function itRefetchesWhatIsShown({ backToA, count, counts, openA, push }: Steps): void {
  it('back to A, data fresh: no request, and nothing is rendered to show it', async () => {
    const driver = await openA('r=a_staleTime-60000', 'a 1')
    await push(driver)

    await backToA(driver, 'a 1')

    expect(count('a')).toBe(1)
    expect(driver.frames()).toEqual([])
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
