import type { Fault, Words } from '../fault'

const wx = (text: string, errno?: number) => ({ errMsg: `request:fail ${text}`, ...(errno && { errno }) })
const my = (error: number, errorMessage: string) => ({ error, errorMessage })
/** All that Chromium's fetch ever says. */
const h5 = { message: 'Failed to fetch' }

const says = (fault: string, ends: string, words: Words, facts: object = {}): Fault => ({
  fault,
  run: ({ refused }) => refused(words),
  ends,
  facts,
})

/** What no server can cause: the platform's own request rejects, in the words of its documentation. */
export const WORD_FAULTS: readonly Fault[] = [
  says("the platform's own time-out is over (wx errno 5, my.request error 13)", 'TimeoutError', {
    weapp: wx('timeout', 5),
    alipay: my(13, '超时。'),
    tt: wx('timeout'),
  }),
  says('the server takes no connection in time (net::ERR_CONNECTION_TIMED_OUT)', 'TimeoutError', {
    weapp: wx('-118:net::ERR_CONNECTION_TIMED_OUT', 600001),
    h5,
    tt: wx('-118:net::ERR_CONNECTION_TIMED_OUT'),
  }),
  says('the system says in Chinese that time is over (NSURLErrorTimedOut)', 'TimeoutError', {
    weapp: wx('请求超时。'),
  }),
  says('the page is left (my.request error 1)', 'InterruptedError', {
    alipay: my(1, '请求没有结束，就跳转到了另一个页面。'),
  }),
  says('the certificate has expired (net::ERR_CERT_DATE_INVALID, my.request error 14)', 'NetworkError tls', {
    weapp: wx('-201:net::ERR_CERT_DATE_INVALID', 600001),
    h5,
    alipay: my(14, '解码失败。'),
    tt: wx('-201:net::ERR_CERT_DATE_INVALID'),
  }),
  says('the certificate is for another host (net::ERR_CERT_COMMON_NAME_INVALID, error 19)', 'NetworkError tls', {
    weapp: wx('-200:net::ERR_CERT_COMMON_NAME_INVALID', 600001),
    h5,
    alipay: my(19, 'HTTP 错误。'),
    tt: wx('-200:net::ERR_CERT_COMMON_NAME_INVALID'),
  }),
  says('the proxy does not answer (net::ERR_PROXY_CONNECTION_FAILED, my.request error 23)', 'NetworkError unknown', {
    weapp: wx('errcode:-130 cronet_error_code:-130 error_msg:net::ERR_PROXY_CONNECTION_FAILED', 600001),
    h5,
    alipay: my(23, '代理请求失败。'),
    tt: wx('-130:net::ERR_PROXY_CONNECTION_FAILED'),
  }),
  ...['-354:net::ERR_CONTENT_LENGTH_MISMATCH', '-355:net::ERR_INCOMPLETE_CHUNKED_ENCODING'].map((text) =>
    says(`a body breaks off, in Chromium's own words (${text})`, 'NetworkError reset', {
      weapp: wx(text, 600001),
      h5,
      alipay: my(12, '网络出错。'),
      tt: wx(text),
    }),
  ),
  says('the body is not in UTF-8 (wx errno 602302, my.request error 14)', 'ParseError', {
    weapp: wx('utf8 conversion failed', 602302),
    alipay: my(14, '解码失败。'),
  }),
  says('iOS keeps the app from the local network (request:fail network is down)', 'NetworkError offline', {
    weapp: wx('network is down'),
  }),
  says('HttpDNS is out of quota (wx errno 602103)', 'NetworkError unknown', {
    weapp: wx('HttpDNS service has been out of quota', 602103),
  }),
  says('the cellular network cannot be bound (wx errno 602301)', 'NetworkError unknown', {
    weapp: wx('bind cellular network failed', 602301),
  }),
  says('more than ten requests at a time (wx errno 600007)', 'NetworkError unknown', {
    weapp: wx('network exceed max task count', 600007),
  }),
  says('the data is too large for the native layer (wx errno 602300)', 'NetworkError unknown', {
    weapp: wx('native buffer exceed size limit', 602300),
  }),
  says('the framework fails (wx errno 4)', 'NetworkError unknown', { weapp: wx('internal error', 4) }),
  says(
    'an argument is wrong (wx errno 1001, my.request error 2)',
    'NetworkError unknown',
    { weapp: wx('invalid request parameter', 1001), alipay: my(2, '参数错误。') },
    { retryable: false },
  ),
  says('the server is throttled (my.request error 20)', 'NetworkError unknown', {
    alipay: my(20, '请求已被停止/服务端限流。'),
  }),
  says(
    'a redirect leaves the trusted domains, and the client names the host (wx errno 600002)',
    'DomainError',
    { weapp: wx('url not in domain list:cdn.example.com', 600002) },
    { host: 'cdn.example.com' },
  ),
]
