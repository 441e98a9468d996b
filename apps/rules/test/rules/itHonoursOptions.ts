import { awayAndBack, expectSilence, type Steps } from './steps'

/** TanStack's own options hold in every state of the page. */
export function itHonoursOptions({ backToA, counts, openA, push, server }: Steps): void {
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
}
