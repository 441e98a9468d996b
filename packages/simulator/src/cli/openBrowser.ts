import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, BrowserType } from 'playwright-core'
import { findChrome } from './findChrome'

/**
 * Opens a Chrome or Chromium that is installed, without a window.
 * @throws Error that says what to install
 */
export async function openBrowser(): Promise<Browser> {
  const chromium = await loadPlaywright()
  const executablePath = findChrome(chromium.executablePath())
  if (executablePath === undefined) {
    throw new Error(
      'Screenshots need a browser: install Google Chrome or Chromium, or run `npx playwright install chromium`, ' +
        'or set CHROME_PATH to a Chromium-based browser.',
    )
  }
  return chromium.launch({ executablePath })
}

// The project's own comes first: it need not be beside this package.
async function loadPlaywright(): Promise<BrowserType> {
  for (const from of [join(process.cwd(), 'package.json'), import.meta.url]) {
    for (const name of ['playwright-core', 'playwright', '@playwright/test']) {
      const path = resolveFrom(from, name)
      if (path === undefined) continue
      // All three are CommonJS and export it.
      const { default: loaded } = (await import(pathToFileURL(path).href)) as { default: { chromium: BrowserType } }
      return loaded.chromium
    }
  }
  throw new Error('Screenshots need playwright-core, which drives the browser: npm install --save-dev playwright-core')
}

function resolveFrom(from: string, name: string): string | undefined {
  try {
    return createRequire(from).resolve(name)
  } catch {
    return undefined
  }
}
