import type { RequestFailure, TransportRequest } from '@taro-query/request'

// The tables alone: what each platform rejects with, and what it becomes. Taro names the platform when it builds, so
// the module is read anew for each.

const request: TransportRequest = {
  method: 'GET',
  url: 'https://api.a.test/books?token=pw',
  baseURL: 'https://api.a.test',
  headers: {},
  body: undefined,
  signal: new AbortController().signal,
  timeout: 1000,
  onProgress: () => {},
  priority: 0,
  taro: {},
}

const { TARO_ENV } = process.env
afterEach(() => {
  process.env.TARO_ENV = TARO_ENV
})

function settle(platform: string, cause: unknown): unknown {
  process.env.TARO_ENV = platform
  jest.resetModules()
  return require('../../src/platform/platformErrors').settleRejection(request, cause)
}

function errorOf(platform: string, cause: unknown): RequestFailure {
  try {
    settle(platform, cause)
  } catch (error) {
    return error as RequestFailure
  }
  throw new Error('it gave a response')
}

/** The name, the reason if there is one, and whether another attempt may help. */
function summary(platform: string, cause: unknown): unknown[] {
  const { name, retryable, ...rest } = errorOf(platform, cause)
  return [name, ...('reason' in rest ? [rest.reason] : []), retryable]
}

const alipay = (error: number, errorMessage = '') => ({ error, errorMessage })
const failed = (name: string, message: string) => Object.assign(new Error(message), { name })

it.each([
  // opendocs.alipay.com/mini/api/owycmh
  ['alipay', alipay(1), ['InterruptedError', true]],
  ['alipay', alipay(2, '参数错误。'), ['NetworkError', 'unknown', false]],
  ['alipay', alipay(4, '无权调用该接口。'), ['DomainError', false]],
  ['alipay', alipay(11), ['DomainError', false]],
  ['alipay', alipay(9, 'request:fail abort'), ['AbortError', false]],
  ['alipay', alipay(12, '网络出错。'), ['NetworkError', 'unknown', true]],
  ['alipay', alipay(13, '超时。'), ['TimeoutError', true]],
  ['alipay', alipay(14, 'JSON parse data error'), ['ParseError', false]],
  ['alipay', alipay(15), ['NetworkError', 'unknown', false]],
  ['alipay', alipay(19, 'http status error'), ['NetworkError', 'unknown', true]],
  ['alipay', alipay(20), ['NetworkError', 'unknown', true]],
  ['alipay', alipay(23), ['NetworkError', 'unknown', true]],
  // developer.open-douyin.com: mini-app/develop/api/network/network
  ['tt', { errMsg: 'request:fail app in background', errNo: 10_502 }, ['InterruptedError', true]],
  ['tt', { errMsg: 'request:fail timeout' }, ['TimeoutError', true]],
  ['tt', { errMsg: 'request:fail abort' }, ['AbortError', false]],
  ['tt', { errMsg: 'request:fail url is not valid domain' }, ['DomainError', false]],
  ['tt', { errMsg: 'request:fail net::ERR_INTERNET_DISCONNECTED' }, ['NetworkError', 'offline', true]],
  ['tt', { errMsg: 'request:fail invalid url "a"' }, ['NetworkError', 'unknown', false]],
  // smartprogram.baidu.com/docs/develop/api/net_request
  ['swan', { errCode: 201, errMsg: 'request:fail parse' }, ['NetworkError', 'unknown', false]],
  ['swan', { errCode: 202, errMsg: 'request:fail' }, ['NetworkError', 'unknown', false]],
  ['swan', { errCode: 4, errMsg: 'request:fail' }, ['NetworkError', 'unknown', false]],
  ['swan', { errCode: 1001, errMsg: 'request:fail' }, ['NetworkError', 'unknown', true]],
  ['swan', { errCode: 1001, errMsg: 'request:fail timeout' }, ['TimeoutError', true]],
  // QQ has WeChat's texts.
  ['qq', { errMsg: 'request:fail interrupted' }, ['InterruptedError', true]],
  ['qq', { errMsg: 'request:fail url not in domain list' }, ['DomainError', false]],
  ['jd', { errMsg: 'request:fail timeout' }, ['TimeoutError', true]],
  // A browser's fetch, with the errMsg that Taro adds
  ['h5', failed('AbortError', 'This operation was aborted'), ['AbortError', false]],
  ['h5', Object.assign(new TypeError(), { errMsg: 'Failed to fetch' }), ['NetworkError', 'unknown', true]],
  ['h5', Object.assign(new TypeError(), { errMsg: 'Load failed' }), ['NetworkError', 'unknown', true]],
  ['h5', Object.assign(new TypeError(), { errMsg: 'Failed to parse URL from x:' }), ['NetworkError', 'unknown', false]],
  // React Native's fetch, and the time-out that Taro adds
  ['rn', { errMsg: 'request:fail timeout' }, ['TimeoutError', true]],
  ['rn', failed('AbortError', 'Aborted'), ['AbortError', false]],
  ['rn', new TypeError('Network request failed'), ['NetworkError', 'unknown', true]],
  ['rn', new TypeError('Network request timed out'), ['TimeoutError', true]],
  // developer.huawei.com/consumer/en/doc/harmonyos-references/errorcode-net-http
  ['harmony', { code: 2300001, message: 'Unsupported protocol.' }, ['NetworkError', 'unknown', false]],
  ['harmony', { code: 2300003, message: 'Invalid URL format' }, ['NetworkError', 'unknown', false]],
  ['harmony', { code: 2300006, message: 'Failed to resolve the host name.' }, ['NetworkError', 'dns', true]],
  ['harmony', { code: 2300007, message: 'Failed to connect to the server.' }, ['NetworkError', 'refused', true]],
  ['harmony', { code: 2300018, message: 'Transferred a partial file.' }, ['NetworkError', 'reset', true]],
  ['harmony', { code: 2300028, message: 'Operation timeout.' }, ['TimeoutError', true]],
  ['harmony', { code: 2300052, message: 'Server returned nothing.' }, ['NetworkError', 'reset', true]],
  ['harmony', { code: 2300060, message: 'Invalid SSL peer certificate.' }, ['NetworkError', 'tls', false]],
  ['harmony', { code: 2300998, message: 'It is not allowed to access this domain.' }, ['DomainError', false]],
  ['harmony', { code: 2300999, message: 'Internal error.' }, ['NetworkError', 'unknown', true]],
  ['harmony', { code: 401, message: 'Parameter error.' }, ['NetworkError', 'unknown', false]],
])('on %s reads %j as %j', (platform, cause, expected) => {
  expect(summary(platform, cause)).toEqual(expected)
  expect(errorOf(platform, cause).cause).toBe(cause)
})

it('gives the response that Alipay wraps in an error, whatever its status', () => {
  const cause = { ...alipay(19, 'http status error'), status: 503, headers: { 'Retry-After': '2' }, data: 'try later' }

  expect(settle('alipay', cause)).toEqual({ statusCode: 503, header: cause.headers, data: 'try later' })
})

it.each(['weapp', 'alipay', 'tt', 'swan', 'h5', 'rn', 'harmony'])(
  'on %s leaves alone what a Taro interceptor throws, be it nothing',
  (platform) => {
    for (const thrown of [new Error('not signed in'), new TypeError('x is not a function'), { code: 'E' }, undefined]) {
      expect(errorOf(platform, thrown)).toBe(thrown)
    }
  },
)

it.each([
  ['weapp', { errMsg: 'request:fail url not in domain list', errno: 600002 }, /mp\.weixin\.qq\.com.*不校验合法域名/],
  ['alipay', alipay(4), /open\.alipay\.com.*publish.*忽略域名合法性检查/],
  ['tt', { errMsg: 'request:fail url not in domain list' }, /open-douyin\.com/],
  ['swan', { errMsg: 'request:fail url not in domain list' }, /console → 开发设置 → 服务器域名/],
])('on %s says where a host is added to the list', (platform, cause, advice) => {
  const error = errorOf(platform, cause)

  expect(error).toMatchObject({ name: 'DomainError', host: 'api.a.test', list: 'request' })
  expect(error.message).toMatch(advice)
  expect(error.message).not.toContain('pw')
})
