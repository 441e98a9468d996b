import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { taroSwitches } from '../taroSwitches'

/** The whole package over Taro's own H5 `request`, as `window.request`. */
async function bundle(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, '../../src/index.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'request',
    target: 'es2020',
    // Whose parts need the compiler of an app's build; this one does not.
    alias: { '@tarojs/taro': join(__dirname, 'taro.ts') },
    define: {
      'process.env.TARO_ENV': '"h5"',
      'process.env.NODE_ENV': '"development"',
      'process.env': '{}',
      ...taroSwitches,
    },
  })
  return outputFiles[0]?.text ?? ''
}

/** Opens an empty page of that origin in Chromium, with the package in it. */
export async function openPage(origin: string): Promise<{ page: Page; close(): Promise<void> }> {
  // Opened by Jest's global set-up.
  const browser: Browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
  const page = await browser.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(`${origin}/page`)
  await page.addScriptTag({ content: await bundle() })
  return { page, close: () => browser.close() }
}
