import { DIFFERENCES, differenceOf } from './differences'
import { type Endings, type Fault, type Phone, PLATFORMS, type Platform } from './fault'
import { FAULTS } from './faults'
import { openBrowser } from './phones/openBrowser'
import { openMiniProgram } from './phones/openMiniProgram'
import { cell, drawTable } from './table'
import { type OpenWorld, openWorld } from './world/openWorld'

// One app on a simulated WeChat, Alipay and Douyin and in a browser, before the same servers.

const seen = new Map<string, Endings>()
const phones: Phone[] = []
let world: OpenWorld

beforeAll(async () => {
  world = await openWorld()
  for (const platform of PLATFORMS) {
    phones.push(platform === 'h5' ? await openBrowser(world) : await openMiniProgram(platform, world))
  }
})
afterAll(async () => {
  process.stdout.write(drawTable(seen))
  await Promise.all(phones.map((phone) => phone.close()))
  await world.close()
})

async function provoke({ fault, meanwhile }: Fault): Promise<Endings> {
  const endings = phones.map(async (phone) => {
    const run = () => phone.run(fault)
    return [phone.platform, await (meanwhile ? meanwhile(phone, run) : run())]
  })
  // There is a phone of each platform.
  return Object.fromEntries(await Promise.all(endings)) as Endings
}

// A browser says at most that it is offline; Alipay's error 12 says nothing.
function usualOn(platform: Platform, ends: string): string {
  const isSilent = platform === 'alipay' || (platform === 'h5' && ends !== 'NetworkError offline')
  return isSilent ? ends.replace(/^NetworkError .*/, 'NetworkError unknown') : ends
}

it.each(FAULTS.map((fault) => [fault.fault, fault] as const))(
  'has one name on every platform, or a cause for another: %s',
  async (name, fault) => {
    const endings = await provoke(fault)
    seen.set(name, endings)
    const alike = PLATFORMS.filter((platform) => !differenceOf(name, platform)).map((platform) => endings[platform])

    expect(PLATFORMS.map((platform) => [platform, cell(endings[platform])])).toEqual(
      PLATFORMS.map((platform) => [platform, differenceOf(name, platform)?.ends ?? usualOn(platform, fault.ends)]),
    )
    expect(new Set(alike.map((ending) => ending.name)).size).toBe(1)
    expect(alike).toEqual(alike.map(() => expect.objectContaining(fault.facts ?? {})))
  },
)

it('has at least forty faults, each under a name of its own', () => {
  expect(FAULTS.length).toBeGreaterThanOrEqual(40)
  expect(new Set(FAULTS.map(({ fault }) => fault)).size).toBe(FAULTS.length)
})

it('lists no difference that is none', () => {
  const endsOf = new Map(FAULTS.map(({ fault, ends }) => [fault, ends]))
  const needless = DIFFERENCES.flatMap(({ on, ends, faults }) =>
    faults.filter((fault) => on.some((platform) => usualOn(platform, endsOf.get(fault) ?? ends) === ends)),
  )

  expect(needless).toEqual([])
})
