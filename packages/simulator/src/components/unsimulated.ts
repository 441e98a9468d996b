import { type BuiltIn, builtIn } from './builtIn'

/** Components that only a phone has: each is a box that says so, and the app's console says it once. */
export const unsimulated: readonly BuiltIn[] = [
  'ad',
  'ad-custom',
  'animation-video',
  'animation-view',
  'audio',
  'camera',
  'canvas',
  'channel-live',
  'channel-video',
  'editor',
  'functional-page-navigator',
  'grid-builder',
  'list-builder',
  'live-player',
  'live-pusher',
  'map',
  'official-account',
  'official-account-publish',
  'open-data',
  'store-coupon',
  'store-home',
  'store-product',
  'video',
  'voip-room',
  'web-view',
].map((tag) =>
  builtIn({
    tag,
    properties: {},
    setup(part) {
      // Drawn by a style sheet: it is no text of the app.
      part.element.setAttribute('data-unsimulated', `<${tag}> is not simulated`)
      part.host.notSimulated(`<${tag}>`, 'it is a box with its name')
    },
  }),
)
