import { openH5 } from './openH5'
import { openWeapp } from './openWeapp'
import type { OpenPhone } from './Phone'

/** For `describe.each`: the same flow on both. */
export const phones: [platform: 'weapp' | 'h5', open: OpenPhone][] = [
  ['weapp', openWeapp],
  ['h5', openH5],
]
