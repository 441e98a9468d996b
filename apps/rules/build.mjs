// Builds an app of this package for production: `node build.mjs`, for the rules on both platforms and for odd places.
import { fileURLToPath } from 'node:url'
import { buildTaro } from '../../scripts/buildTaro.mjs'

const root = fileURLToPath(new URL('.', import.meta.url))

/**
 * Builds `src/<app>` into `dist/<app>-<platform>`.
 * @param {'rules' | 'places'} app
 * @param {'weapp' | 'h5'} platform
 */
export async function build(app, platform) {
  await buildTaro(root, `${app} (${platform})`, { APP: app }, platform)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await build('rules', 'weapp')
  await build('rules', 'h5')
  await build('places', 'weapp')
}
