import { TimeoutError } from '../errors/TimeoutError'
import type { TransportRequest } from '../transport'
import { type FaultTable, faultOfText, findFault, type ReadFault, type Rejection } from './faults'
import { toPlatformError } from './platformErrors'

// developers.weixin.qq.com/miniprogram/dev/wxcloud/reference/errcode.html: `errCode`, never `errno`. `wrong`: permissions,
// arguments, the environment, what is not there, what is not paid for. `unknown`, which may be tried again: the cloud's own
// failures, answers that came too late to be fetched, quotas of calls and of concurrency. Of -1 and -404011, a function
// that failed, the text says more.
const CODES: FaultTable = {
  wrong: /^-(40100[1-3]|403001|5010(0[579]|1[7-9]|2[01])|604101)$/,
  timeout: /^-(404005|404012|501002|604102)$/,
  unknown: /^-(40400[1-46-9]|404010|50100[134]|50101[56]|60100[1-3])$/,
}

// The cloud function service's own codes, in the text: no such function.
const NO_FUNCTION = /code -501000|FunctionName parameter/
const TOO_LONG = /timed out after ([\d.]+) ?s/i

/** What it is at first, and where it is raised. */
export const FUNCTION_LIMIT =
  "the cloud function's own time-out, which is 3 s until you raise it (云开发 → 云函数 → 配置 → 超时时间)"

/** The error for what `wx.cloud` rejects with. */
export function toCloudError(request: TransportRequest, cause: unknown): unknown {
  const [, seconds] = TOO_LONG.exec(textOf(Object(cause))) || []
  return seconds ? toFunctionTimeout(request, Number(seconds), cause) : toPlatformError(request, cause, cloudFault)
}

const cloudFault: ReadFault = (rejection) => {
  const text = textOf(rejection)
  // Older clients have the code in the text alone.
  const code = rejection.errCode ?? (/errCode: (-\d+)/.exec(text) || [])[1]
  return NO_FUNCTION.test(text) ? 'wrong' : findFault(CODES, code) || faultOfText(text)
}

function textOf({ errMsg, message }: Rejection): string {
  return String(errMsg || message)
}

function toFunctionTimeout(request: TransportRequest, seconds: number, cause: unknown): TimeoutError {
  const error = new TimeoutError({ ...request, timeout: seconds * 1000 }, cause)
  error.message += `: ${FUNCTION_LIMIT}`
  return error
}
