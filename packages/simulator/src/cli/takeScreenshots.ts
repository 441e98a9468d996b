import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serve } from '../browser/serve'
import { readAppConfig } from '../host/appConfig'
import { readMiniProgram } from '../node/readMiniProgram'
import { openBrowser } from './openBrowser'
import type { Command } from './readCommand'

/** A tall phone of 375 pixels, two device pixels each. */
const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, locale: 'zh-CN' }

type Task = Pick<Extract<Command, { name: 'screenshots' }>, 'options' | 'out' | 'pages'>

/**
 * Writes a picture of each page, opened on its own on a phone with an empty storage, when it has become quiet.
 * @returns the exit code: 1 when the app threw, rejected or called console.error on one of them
 * @throws Error when a page is not one of the app's, or there is no browser
 */
export async function takeScreenshots({ options, out, pages }: Task): Promise<number> {
  const config = readAppConfig(readMiniProgram(options.dist))
  const wanted = pages.length > 0 ? pages : config.pages
  for (const page of wanted) {
    const [path = ''] = page.split('?')
    if (!config.pages.includes(path)) {
      throw new Error(`--pages: the app has no page "${path}". It has ${config.pages.join(', ')}.`)
    }
  }
  const phone = await serve({ ...options, reload: false })
  let browser: Browser | undefined
  try {
    browser = await openBrowser()
    mkdirSync(out, { recursive: true })
    let failed = 0
    for (const page of wanted) {
      const file = join(out, `${page.replace(/[^\p{L}\p{N}_-]+/gu, '-')}.png`)
      const problems = await takePicture(browser, `${phone.url}?path=${encodeURIComponent(page)}`, file)
      console.log(`${problems.length === 0 ? '✔' : '✖'} ${page}  →  ${file}`)
      for (const problem of problems) console.log(`    ${problem.replaceAll('\n', '\n    ')}`)
      if (problems.length > 0) failed += 1
    }
    if (failed > 0) console.log(`\n${failed} of ${wanted.length} pages have errors.`)
    return failed > 0 ? 1 : 0
  } finally {
    await browser?.close()
    await phone.close()
  }
}

async function takePicture(browser: Browser, url: string, file: string): Promise<string[]> {
  const context = await browser.newContext(PHONE)
  try {
    const page = await context.newPage()
    await page.goto(url)
    const problems = await page.evaluate(async () => {
      const { simulator } = window
      if (!simulator) return ['There is no mini program to show.']
      const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
      const started = await simulator.ready.then(() => undefined, said)
      const quiet = await simulator.idle().then(() => undefined, said)
      const own = simulator.errors.map(({ kind, message }) => `${kind}: ${message}`)
      // What kept it from starting is among its errors, mostly.
      return [...own, ...[own.length > 0 ? undefined : started, quiet].filter((text) => text !== undefined)]
    })
    // Pictures come by themselves. An app that never stops asking is not idle, which has been said.
    await page.waitForLoadState('networkidle', { timeout: 5_000 }).catch(() => undefined)
    await page.screenshot({ path: file, animations: 'disabled' })
    return problems
  } finally {
    await context.close()
  }
}
