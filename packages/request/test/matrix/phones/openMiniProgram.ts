import { rm } from 'node:fs/promises'
import { launch, launchLogic } from '@taro-query/simulator'
import { buildApp } from '../../logic/buildApp'
import { writeApp } from '../../simulator/writeApp'
import type { Phone, Platform, World } from '../fault'
import type { OpenWorld } from '../world/openWorld'

const FILE = 'http://tmp/cover.png'
/** Milliseconds in the background until the platform cuts: 5000 on a phone. */
const GRACE = 100

/** An app with the package on a simulated phone of that platform. */
export async function openMiniProgram(platform: Exclude<Platform, 'h5'>, servers: OpenWorld): Promise<Phone> {
  const contents = appFor(platform)
  const dist = platform === 'weapp' ? await writeApp(contents) : await buildApp(platform, contents)
  const options = { dist, hosts: servers.listed, backgroundGrace: GRACE }
  const app =
    platform === 'weapp'
      ? await launch({ ...options, files: { [FILE]: Buffer.from('a picture') } })
      : await launchLogic({ ...options, platform })
  const world: World = {
    hosts: servers.miniProgram,
    file: FILE,
    ...(platform !== 'tt' && { missingFile: 'http://tmp/missing.png' }),
  }
  return {
    platform,
    async run(fault) {
      const ending = await app.evaluate(`getApp().run(${JSON.stringify(fault)}, ${JSON.stringify(world)})`)
      return JSON.parse(String(ending))
    },
    setOffline: async (isOffline) => app.setNetwork(isOffline ? 'none' : 'wifi'),
    hide: app.hide,
    show: app.show,
    async close() {
      await app.close()
      await rm(dist, { recursive: true })
    },
  }
}

const appFor = (platform: Exclude<Platform, 'h5'>): string => `
  import { alipay, douyin } from '../matrix/app/standIns'
  import '@tarojs/plugin-platform-${platform}/dist/runtime'
  import * as request from '@taro-query/request'
  import { createRun } from '../matrix/app/createRun'
  import { refuseRequest } from '../matrix/app/refuse'
  App({ run: createRun({ platform: '${platform}', request, refuse: refuseRequest(alipay || douyin || wx) }) })
`
