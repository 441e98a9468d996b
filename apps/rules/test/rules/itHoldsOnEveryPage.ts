import { awayAndBack, expectSilence, type Steps } from './steps'

/** Tabs, twins, wrappers, late components, and pages that are gone before they were there. */
export function itHoldsOnEveryPage({ backToA, count, counts, expectNoPollingUntil, open, openA, push }: Steps): void {
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

    await expectNoPollingUntil(driver, () => driver.back())
  })

  it('A is hidden in the tick it was shown: it is hidden', async () => {
    const driver = await openA('r=a_poll-100', 'a 1')
    await driver.hide()
    await driver.rest()

    await driver.flicker()
    await driver.rest()

    await expectNoPollingUntil(driver, () => driver.show())
  })
}
