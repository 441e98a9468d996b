import type { WxssToCss } from '../host/types'

/**
 * Stands for `styles/wxssToCss` in the phone's bundle, so that no CSS parser is in it: the server converts the style
 * sheets before it sends them (see {@link phoneData}).
 */
export const wxssToCss: WxssToCss = (css) => css
