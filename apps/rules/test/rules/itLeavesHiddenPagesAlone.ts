import { awayAndBack, expectSilence, type Steps, until } from './steps'

/** What happens while A is hidden: nothing that is seen, and nothing that is lost. */
export function itLeavesHiddenPagesAlone({
  backToA,
  count,
  counts,
  expectNoPollingUntil,
  openA,
  push,
  server,
}: Steps): void {
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

      await expectNoPollingUntil(driver, () => driver.back())
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
}
