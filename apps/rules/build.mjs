// Builds an app of this package for production: `node build.mjs`, for the rules on both platforms and for odd places.
import { fileURLToPath } from 'node:url'
import { buildTaro } from '../../scripts/buildTaro.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds `src/<app>` into `dist/<app>-<platform>`, or, with a library, into `dist/<library>-<platform>`.
 * @param {'rules' | 'places' | 'peers'} app
 * @param {'weapp' | 'h5'} platform
 * @param {string} [library] a file of `src/peers/libraries`
 */
export async function build(app, platform, library) {
  await buildTaro(root, `${library ?? app} (${platform})`, { APP: app, ...(library && { LIBRARY: library }) }, platform)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build('rules', 'weapp')
  await build('rules', 'h5')
  await build('places', 'weapp')
}
