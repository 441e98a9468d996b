import { AbortError } from '../errors/AbortError'
import { DomainError, type DomainList } from '../errors/DomainError'
import { InterruptedError } from '../errors/InterruptedError'
import { NetworkError } from '../errors/NetworkError'
import { ParseError } from '../errors/ParseError'
import { TimeoutError } from '../errors/TimeoutError'
import type { TransportRequest } from '../transport'
import { alipayFault, alipayResponse } from './alipayErrors'
import { baiduFault } from './baiduErrors'
import { domainAdvice } from './domainAdvice'
import { douyinFault } from './douyinErrors'
import type { ReadFault, Rejection } from './faults'
import { explainOrigin, h5Fault } from './h5Errors'
import { harmonyFault } from './harmonyErrors'
import { reactNativeFault } from './reactNativeErrors'
import { wechatFault } from './wechatErrors'

// Taro names the platform at build time: only its own table is in a build.
const readFault: ReadFault =
  process.env.TARO_ENV === 'h5'
    ? h5Fault
    : process.env.TARO_ENV === 'alipay'
      ? alipayFault
      : process.env.TARO_ENV === 'tt'
        ? douyinFault
        : process.env.TARO_ENV === 'swan'
          ? baiduFault
          : process.env.TARO_ENV === 'rn'
            ? reactNativeFault
            : process.env.TARO_ENV === 'harmony'
              ? harmonyFault
              : wechatFault

/**
 * What it means that the platform's call was rejected: it throws the error, or gives the response where there was one.
 *
 * @throws {RequestFailure}
 */
export function settleRejection(request: TransportRequest, cause: unknown): unknown {
  if (process.env.TARO_ENV === 'alipay') {
    const response = alipayResponse((cause ?? {}) as Rejection)
    if (response) return response
  }
  throw toPlatformError(request, cause)
}

/**
 * The error for a rejection; one that is not the platform's (a Taro interceptor threw it) stays what it is.
 *
 * @param read What it means, where it is not `Taro.request` that rejected.
 */
export function toPlatformError(request: TransportRequest, cause: unknown, read: ReadFault = readFault): unknown {
  const rejection = (cause || {}) as Rejection
  const fault = read(rejection, request)
  const detail = String(rejection.errMsg || rejection.errorMessage || rejection.message)
  switch (fault) {
    case undefined:
      return cause
    case 'timeout':
      return new TimeoutError(request, cause)
    case 'abort':
      return new AbortError(request, cause)
    case 'interrupted':
      return new InterruptedError(request, cause)
    case 'parse':
      return new ParseError(request, '', cause)
    case 'domain':
      return new DomainError(request, refusedHost(request.url, detail), listOf(detail), { advice: domainAdvice, cause })
    case 'wrong':
      return new NetworkError(request, 'unknown', { detail, retryable: false, cause })
    default:
      return new NetworkError(request, fault, {
        detail: process.env.TARO_ENV === 'h5' && fault === 'unknown' ? explainOrigin(request.url, detail) : detail,
        cause,
      })
  }
}

// Newer WeChat clients append the host, which after a redirect is not the URL's.
function refusedHost(url: string, detail: string): string {
  return (/domain list:\s*([^\s,]+)/i.exec(detail) || /\/\/([^/?#]+)/.exec(url) || [url, url])[1] as string
}

// An `errMsg` starts with the name of the API, and so do the lists.
function listOf(detail: string): DomainList {
  return (/^(?:up|down)loadFile/.exec(detail) || ['request'])[0] as DomainList
}
