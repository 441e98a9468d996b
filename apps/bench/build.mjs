// Builds the apps that have a budget, for WeChat and production, in ES2017: `node build.mjs`. ES5 is built by
// `size.mjs`.
import { fileURLToPath } from 'node:url'
import { buildTaro } from '../../scripts/buildTaro.mjs'
import { BUDGETS } from './size/measure.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/** What each language is for; the first is also this package's browserslist. */
const BROWSERS = { es2017: 'ios >= 12, chrome >= 70', es5: 'ios >= 9, android >= 5' }

/** What those with a budget are compared with. */
const NOTHING = { app: 'nothing' }

/**
 * Builds the apps that have a budget, and the one with nothing, into `dist/<app>-<language>`.
 * @param {'es2017' | 'es5'} language
 */
export async function buildMeasured(language) {
  await buildApps([NOTHING, ...BUDGETS], language)
}

/**
 * Builds apps into `dist/<app>-<language>`.
 * @param {readonly { readonly app: string }[]} apps
 * @param {'es2017' | 'es5'} language
 */
export async function buildApps(apps, language) {
  for (const { app } of apps) {
    await buildTaro(root, `${app} (${language})`, { APP: app, LANGUAGE: language, BROWSERSLIST: BROWSERS[language] })
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildMeasured('es2017')
