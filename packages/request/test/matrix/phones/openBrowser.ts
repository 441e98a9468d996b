import { openPage } from '../../browser/openPage'
import type { Phone, World } from '../fault'
import type { OpenWorld } from '../world/openWorld'

declare const request: { run(fault: string, world: World): Promise<string> }

const APP = `
  import * as request from '@taro-query/request'
  import { createRun } from '../matrix/app/createRun'
  import { refuseFetch } from '../matrix/app/refuse'
  export const run = createRun({ platform: 'h5', request, refuse: refuseFetch })
`

/** A page with the package in Chromium. */
export async function openBrowser({ pageOrigin, h5, cut }: OpenWorld): Promise<Phone> {
  const { page, close } = await openPage(pageOrigin, APP)
  const world: World = await page.evaluate((hosts) => {
    const missingFile = URL.createObjectURL(new Blob(['gone']))
    URL.revokeObjectURL(missingFile)
    return { hosts, file: URL.createObjectURL(new Blob(['a picture'])), missingFile }
  }, h5)
  return {
    platform: 'h5',
    run: async (fault) =>
      JSON.parse(await page.evaluate(([fault, world]) => request.run(fault, world), [fault, world] as const)),
    async setOffline(isOffline) {
      await page.context().setOffline(isOffline)
      // Chromium's switch leaves alone what is on the wire.
      if (isOffline) cut()
    },
    // A page in the background goes on.
    hide: async () => {},
    show: async () => {},
    close,
  }
}
