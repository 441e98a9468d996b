import { join } from 'node:path'
import { setTimeout as pass } from 'node:timers/promises'
import { type Browser, chromium } from 'playwright-core'
import { serveH5 } from '../../preview/src/serveH5'
import type { Driver } from './driver'

const dist = join(__dirname, '../dist/rules-h5')

export interface H5 {
  open(path: string): Promise<Driver>
  /** Closes the page that was opened last. @returns what went wrong in it */
  leave(): Promise<string[]>
  close(): Promise<void>
}

/** The H5 build in Chromium. What is drawn is a change of the document. */
export async function startH5(api: string): Promise<H5> {
  const server = await serveH5({ dist, api })
  // Opened by Jest's global set-up.
  const browser: Browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
  let leave = async (): Promise<string[]> => []

  return {
    async open(path) {
      const context = await browser.newContext({ viewport: { width: 375, height: 720 } })
      const page = await context.newPage()
      page.setDefaultTimeout(10_000)
      const problems: string[] = []
      const frames: string[] = []
      page.on('pageerror', (error) => problems.push(error.message))
      page.on('console', (message) => {
        const text = message.text()
        if (text.startsWith('frame ')) frames.push(text.slice('frame '.length))
        // Chromium's own line for a failed request is no word of the app's.
        else if (message.type() === 'error' && !text.startsWith('Failed to load resource')) problems.push(text)
      })
      leave = async () => {
        await context.close()
        return problems
      }
      await page.addInitScript(watch)
      await page.goto(`${server.url}/#/${path}`)

      const setVisible = (isVisible: boolean) => page.evaluate((shown) => window.rules.setVisible(shown), isVisible)
      return {
        sees: (text) => page.getByText(text, { exact: true }).filter({ visible: true }).first().waitFor(),
        tap: (id) => page.locator(`#${id}`).filter({ visible: true }).click(),
        back: () => page.evaluate(() => history.back()),
        tapTab: (text) =>
          page.locator('.weui-tabbar__item, .taro-tabbar__tabbar a').getByText(text, { exact: true }).click(),
        hide: () => setVisible(false),
        show: () => setVisible(true),
        flicker: () =>
          page.evaluate(() => {
            window.rules.setVisible(true)
            window.rules.setVisible(false)
          }),
        async suspend(milliseconds) {
          await setVisible(false)
          await page.evaluate((sleep) => window.rules.sleep(sleep), milliseconds)
        },
        network: (isConnected) => context.setOffline(!isConnected),
        frames: () => frames.splice(0),
        draws: () => page.evaluate(() => window.rules.draws()),
        rest: () => pass(80),
      }
    },
    leave: () => leave(),
    async close() {
      await browser.close()
      await server.close()
    },
  }
}

interface Rules {
  setVisible(isVisible: boolean): void
  /** The clock goes on, and no timer fires. */
  sleep(milliseconds: number): void
  draws(): { [page: string]: number }
}

declare global {
  interface Window {
    rules: Rules
  }
}

/** Runs in the browser, before the app. */
function watch(): void {
  let draws: { [page: string]: number } = {}
  new MutationObserver((records) => {
    for (const { target } of records) {
      const element = target instanceof Element ? target : target.parentElement
      // Taro's pages: `/pages/a/index?stamp=…`.
      const path = element?.closest('.taro_page')?.id.replace(/^\/|\?.*/g, '')
      if (path) draws[path] = (draws[path] ?? 0) + 1
    }
  }).observe(document, { subtree: true, childList: true, characterData: true })

  window.rules = {
    setVisible(isVisible) {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => (isVisible ? 'visible' : 'hidden'),
      })
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => !isVisible })
      // It bubbles to the window, where some listen.
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
    },
    sleep(milliseconds) {
      const now = Date.now
      Date.now = () => now() + milliseconds
    },
    draws() {
      const seen = draws
      draws = {}
      return seen
    },
  }
}
