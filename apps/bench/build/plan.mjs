import { BUDGETS } from '../size/measure.mjs'
import { PEERS } from './peers.mjs'

/** What each language is for; the first is also this package's browserslist. */
export const BROWSERS = { es2017: 'ios >= 12, chrome >= 70', es5: 'ios >= 9, android >= 5' }

/**
 * @typedef {object} Build
 * @property {string} output folder of `dist`
 * @property {string} app folder of `src`
 * @property {'es2017' | 'es5'} language
 * @property {readonly string[]} plugins Taro's
 * @property {Readonly<Record<string, string>>} [aliases] names that the app imports, and what they are in `src`
 */

/**
 * The app of all rows, with a peer.
 * @returns {Build}
 */
export function peerBuild(peer, language = 'es2017') {
  const { name, file = name, plugins = [] } = peer
  return {
    output: `${name}-${language}`,
    app: 'peers',
    language,
    plugins,
    aliases: { '@library': `peers/libraries/${file}` },
  }
}

/** Feature sets, each with all that is in the one before: files of each folder of `src/sets/libraries`. */
export const SETS = ['query', 'mutation', 'transport']

/**
 * The app of a feature set, with a peer.
 * @returns {Build}
 */
export const setBuild = ({ name, plugins = [] }, set, language = 'es2017') => ({
  output: `${set}-${name}-${language}`,
  app: 'sets',
  language,
  plugins,
  aliases: { '@set': `sets/libraries/${name}/${set}`, '@shown': `sets/shown/${set === 'query' ? 'query' : 'more'}` },
})

/**
 * The apps that have a budget, and the one with nothing, which they are compared with.
 * @returns {Build[]}
 */
export const measured = (language) => [{ app: 'nothing' }, ...BUDGETS].map(({ app }) => ownBuild(app, language))

/**
 * An app of ours.
 * @returns {Build}
 */
export const ownBuild = (app, language = 'es2017') => ({
  output: `${app}-${language}`,
  app,
  language,
  plugins: ['@taro-query/plugin'],
})

/** What the guard of `npm test` runs. */
export const GUARDED = peerBuild(PEERS.find(({ name }) => name === 'taro-query'))
