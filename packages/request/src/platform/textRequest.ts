import type { TaroStep } from '../transport'
import { h5Request } from './h5Request'
import { miniProgramRequest } from './miniProgramRequest'

/** `Taro.request` for text: what a request takes whose codec brings no step of its own. */
export const textRequest: TaroStep = process.env.TARO_ENV === 'h5' ? h5Request : miniProgramRequest
