import { join } from 'node:path'
import { build } from 'esbuild'
import { type Browser, chromium, type Page } from 'playwright-core'
import { taroSwitches } from '../taroSwitches'

async function bundle(contents: string): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: __dirname },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'request',
    target: 'es2020',
    alias: {
      '@taro-query/request': join(__dirname, '../../src/index.ts'),
      // Whose parts need the compiler of an app's build; this one does not.
      '@tarojs/taro': join(__dirname, 'taro.ts'),
    },
    define: {
      'process.env.TARO_ENV': '"h5"',
      'process.env.NODE_ENV': '"development"',
      'process.env': '{}',
      ...taroSwitches,
    },
  })
  return outputFiles[0]?.text ?? ''
}

/**
 * Opens an empty page of that origin in Chromium, with what a module exports as `window.request`: the whole package over
 * Taro's own H5 `request`, or another one's that imports as files of this folder do.
 */
export async function openPage(
  origin: string,
  contents = "export * from '@taro-query/request'",
): Promise<{ page: Page; close(): Promise<void> }> {
  const content = await bundle(contents)
  // Opened by Jest's global set-up.
  const browser: Browser = await chromium.connect(process.env.TEST_BROWSER_ENDPOINT as string)
  const page = await browser.newPage()
  page.on('pageerror', (error) => {
    throw error
  })
  await page.goto(`${origin}/page`)
  await page.addScriptTag({ content })
  return { page, close: () => browser.close() }
}
