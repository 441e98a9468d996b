import { setupRequests } from './support/setupRequests'

const { app, open, request } = setupRequests()

const ask = async () => ({ ...((await app().evaluate('wx.getNetworkType()')) as object) })
const listen = () =>
  app().evaluate(`(() => {
    const heard = []
    wx.onNetworkStatusChange((change) => heard.push(JSON.stringify(change)))
    wx.onNetworkWeakChange((change) => heard.push(JSON.stringify(change)))
    return heard
  })()`) as string[]

it('is what the launch says', async () => {
  await open({ network: '3g' })
  expect(await ask()).toMatchObject({ networkType: '3g', weakNet: false })
  await open({ network: 'weak' })
  expect(await ask()).toMatchObject({ networkType: 'wifi', weakNet: true })
})

it('tells of a change, and only of one', () => {
  const heard = listen()
  app().setNetwork('wifi')
  app().setNetwork('none')
  app().setNetwork('5g')
  expect([...heard]).toEqual(['{"isConnected":false,"networkType":"none"}', '{"isConnected":true,"networkType":"5g"}'])
})

it('is slow when it is weak, and the app hears that it is', async () => {
  const heard = listen()
  app().setNetwork('weak')
  expect(await ask()).toMatchObject({ networkType: 'wifi', weakNet: true })
  const before = performance.now()
  expect(await request('{}')).toMatchObject({ outcome: 'success' })
  expect(performance.now() - before).toBeGreaterThan(450)
  app().setNetwork('wifi')
  expect([...heard]).toEqual(['{"weakNet":true,"networkType":"wifi"}', '{"weakNet":false,"networkType":"wifi"}'])
})
