import { setupRequests } from './support/setupRequests'

const { app, open, request, server, start } = setupRequests()

it('interrupts what does not end in time, and the app sleeps until it is back', async () => {
  await open({ backgroundGrace: 30 })
  const { result } = start(`{ url: 'https://api.example.com/hold' }`)
  const ticks = app().evaluate(`(() => {
    const ticks = []
    setInterval(() => ticks.push(1), 5)
    return ticks
  })()`) as unknown[]
  await app().hide()
  expect(await result).toMatchObject({ outcome: 'fail', errMsg: 'request:fail interrupted', errno: 600003 })
  const { length } = ticks
  await new Promise((resolve) => setTimeout(resolve, 40))
  expect(ticks).toHaveLength(length)
  await app().show()
  await app().waitFor(() => ticks.length > length + 1)
})

it('lets a request end in time, and interrupts a new one at once', async () => {
  const { result } = start(`{ url: 'https://api.example.com/hold' }`)
  await app().waitFor(() => server().held.length === 1)
  await app().hide()
  expect(await request('{}')).toMatchObject({ errMsg: 'request:fail interrupted', errno: 600003 })
  server().release()
  expect(await result).toMatchObject({ outcome: 'success' })
  await app().show()
  expect(await request('{}')).toMatchObject({ outcome: 'success' })
})

it('waits five seconds when nothing else is said', async () => {
  const { result } = start(`{ url: 'https://api.example.com/hold' }`)
  const before = performance.now()
  await app().hide()
  expect(await result).toMatchObject({ errno: 600003 })
  expect(performance.now() - before).toBeGreaterThan(4_900)
}, 10_000)
