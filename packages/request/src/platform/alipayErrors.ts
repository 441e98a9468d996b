import { type FaultTable, faultOfText, findFault, type ReadFault, type Rejection } from './faults'

// opendocs.alipay.com/mini/api/owycmh. 12, 19 without a status, 20 (stopped, throttled) and 23 (proxy) say no more than
// that no response came. 14 is no text in the encoding that it claims; so are certificates without their whole chain.
const CODES: FaultTable = {
  interrupted: /^1$/,
  wrong: /^(2|15)$/,
  domain: /^(4|11)$/,
  abort: /^9$/,
  timeout: /^13$/,
  parse: /^14$/,
}
/** Of my.uploadFile 11 says that there is no such file (opendocs.alipay.com/mini/api/kmq4hc). */
const NO_FILE = 11

/** Alipay: `{ error, errorMessage }`, which Taro passes on as they are. */
export const alipayFault: ReadFault = ({ error, errorMessage }, { body }) => {
  if (typeof error !== 'number') return undefined
  if (error === NO_FILE && typeof body === 'object' && 'file' in body) return 'wrong'
  return findFault(CODES, error) || faultOfText(errorMessage)
}

/**
 * The response in a rejection: Alipay fails for every status that is not 2xx, with error 19 (and for some 201, as older
 * clients do).
 */
export function alipayResponse({ status, headers, data }: Rejection): unknown {
  return typeof status === 'number' && status > 99 ? { statusCode: status, header: headers, data } : undefined
}
