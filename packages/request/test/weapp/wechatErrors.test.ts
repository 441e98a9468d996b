import { createClient, type RequestFailure } from '@taro-query/request'
import { startServer } from '../server/startServer'
import { phone } from './wx'

const failWith = async (errMsg: string, errno?: number): Promise<RequestFailure> => {
  phone.failure = { errMsg, ...(errno !== undefined && { errno }) }
  const getBooks = createClient({ baseURL: 'https://api.a.test:8443' }).endpoint({ method: 'GET', path: '/books' })
  return getBooks().then(
    () => Promise.reject(new Error('it succeeded')),
    (error) => error,
  )
}
afterEach(() => {
  phone.failure = undefined
})

it.each([
  ['request:fail time out', 5, 'TimeoutError', true],
  ['request:fail timeout', undefined, 'TimeoutError', true],
  ['request:fail fail:time out', undefined, 'TimeoutError', true],
  ['request:fail -7:net::ERR_TIMED_OUT', 600001, 'TimeoutError', true],
  ['request:fail -118:net::ERR_CONNECTION_TIMED_OUT', 600001, 'TimeoutError', true],
  ['request:fail 请求超时。', undefined, 'TimeoutError', true],
  ['request:fail abort', undefined, 'AbortError', false],
  ['request:fail interrupted', 600003, 'InterruptedError', true],
  ['request:fail:interrupted', undefined, 'InterruptedError', true],
  ['request:fail createRequestTask:fail:interrupted', undefined, 'InterruptedError', true],
  ['request:fail url not in domain list', 600002, 'DomainError', false],
  ['request:fail url not in domain list', undefined, 'DomainError', false],
  ['request:fail 不在以下 request 合法域名列表中', undefined, 'DomainError', false],
  [
    'request:fail errcode:-118 cronet_error_code:-118 error_msg:net::ERR_CONNECTION_TIMED_OUT',
    600001,
    'TimeoutError',
    true,
  ],
  ['request:fail -118', 600001, 'TimeoutError', true],
  ['request:fail:-118', 600001, 'TimeoutError', true],
  ['request:fail The request timed out.', undefined, 'TimeoutError', true],
  ['request:fail java.net.SocketTimeoutException: timeout', undefined, 'TimeoutError', true],
  ['request:fail 已取消', undefined, 'AbortError', false],
  ['request:fail UTF-8 conversion failed', 602302, 'ParseError', false],
])('reads %j (errno %s) as %s, retryable: %s', async (errMsg, errno, name, retryable) => {
  expect(await failWith(errMsg, errno)).toMatchObject({ name, retryable, cause: { errMsg } })
})

it.each([
  ['request:fail net::ERR_NAME_NOT_RESOLVED', 600001, 'dns', true],
  ['request:fail 未能找到使用指定主机名的服务器。', undefined, 'dns', true],
  ['request:fail A server with the specified hostname could not be found.', undefined, 'dns', true],
  ['request:fail -102:net::ERR_CONNECTION_REFUSED', 600001, 'refused', true],
  ['request:fail 未能连接到服务器。', undefined, 'refused', true],
  ['request:fail Could not connect to the server.', undefined, 'refused', true],
  ['request:fail -101:net::ERR_CONNECTION_RESET', 600001, 'reset', true],
  ['request:fail 网络连接已中断。', undefined, 'reset', true],
  ['request:fail -324:net::ERR_EMPTY_RESPONSE', 600001, 'reset', true],
  ['request:fail net::ERR_CONNECTION_ABORTED', 600001, 'reset', true],
  ['request:fail -354:net::ERR_CONTENT_LENGTH_MISMATCH', 600001, 'reset', true],
  ['request:fail -355:net::ERR_INCOMPLETE_CHUNKED_ENCODING', 600001, 'reset', true],
  ['request:fail ssl hand shake error', undefined, 'tls', false],
  ['request:fail -202:net::ERR_CERT_AUTHORITY_INVALID', 600001, 'tls', false],
  ['request:fail -207', undefined, 'tls', false],
  ['request:fail 此服务器的证书无效。', undefined, 'tls', false],
  ['request:fail net::ERR_INTERNET_DISCONNECTED', 600001, 'offline', true],
  ['request:fail 似乎已断开与互联网的连接。', undefined, 'offline', true],
  ['request:fail -130:net::ERR_PROXY_CONNECTION_FAILED', 600001, 'unknown', true],
  ['request:fail unknown network error', 600000, 'unknown', true],
  ['request:fail network exceed max task count', 600007, 'unknown', true],
  ['request:fail invalid URL', 600009, 'unknown', false],
  ['request:fail reach the max redirect count', 600008, 'unknown', false],
  ['request:fail -105:net::ERR_NAME_NOT_RESOLVED', 600001, 'dns', true],
  ['request:fail errcode:-105', 600001, 'dns', true],
  ['request:fail Unable to resolve host "a.test": No address associated with hostname', undefined, 'dns', true],
  ['request:fail -109:net::ERR_ADDRESS_UNREACHABLE', 600001, 'refused', true],
  ['request:fail 无法连接到服务器', undefined, 'refused', true],
  ['request:fail failed to connect to a.test/10.0.0.1 (port 443)', undefined, 'refused', true],
  ['request:fail -15:net::ERR_SOCKET_NOT_CONNECTED', 600001, 'reset', true],
  ['request:fail -21:net::ERR_NETWORK_CHANGED', 600001, 'reset', true],
  ['request:fail -100:net::ERR_CONNECTION_CLOSED', 600001, 'reset', true],
  ['request:fail -103:net::ERR_CONNECTION_ABORTED', 600001, 'reset', true],
  ['request:fail -337:net::ERR_HTTP2_PROTOCOL_ERROR', 600001, 'reset', true],
  ['request:fail The network connection was lost.', undefined, 'reset', true],
  ['request:fail java.net.SocketException: Connection reset', undefined, 'reset', true],
  ['request:fail -200:net::ERR_CERT_COMMON_NAME_INVALID', 600001, 'tls', false],
  ['request:fail -201:net::ERR_CERT_DATE_INVALID', 600001, 'tls', false],
  ['request:fail 发生了SSL错误，无法建立与该服务器的安全连接。', undefined, 'tls', false],
  [
    'request:fail An SSL error has occurred and a secure connection to the server cannot be made.',
    undefined,
    'tls',
    false,
  ],
  ['request:fail javax.net.ssl.SSLHandshakeException: Chain validation failed', undefined, 'tls', false],
  ['request:fail -106', 600001, 'offline', true],
  ['request:fail The Internet connection appears to be offline.', undefined, 'offline', true],
  ['request:fail -2:net::ERR_FAILED', 600001, 'unknown', true],
  ['request:fail internal error', 4, 'unknown', true],
  ['request:fail server system error', 1000, 'unknown', true],
  ['request:fail jsapi invalid request data', 101, 'unknown', false],
  ['request:fail jsapi has no permission', 103, 'unknown', false],
  ['request:fail invalid request parameter', 1001, 'unknown', false],
  ['request:fail network logic error', 600004, 'unknown', false],
  ['request:fail network argv error', 600005, 'unknown', false],
  ['request:fail network system error', 600006, 'unknown', true],
  ['request:fail invalid request data', 600010, 'unknown', false],
  ['request:fail url validate error', 600011, 'unknown', false],
  ['request:fail unknown error', 602000, 'unknown', true],
  ['request:fail HttpDNS service has been out of quota', 602103, 'unknown', true],
  ['request:fail native buffer exceed size limit', 602300, 'unknown', false],
  ['request:fail invalid url "https://timeout.test"', undefined, 'unknown', false],
  ['request:fail parameter error: parameter.timeout should be Number', undefined, 'unknown', false],
  ['request:fail parameter error: parameter.url should be String instead of Undefined;', undefined, 'unknown', false],
])('reads %j (errno %s) as a NetworkError: %s, retryable: %s', async (errMsg, errno, reason, retryable) => {
  expect(await failWith(errMsg, errno)).toMatchObject({ name: 'NetworkError', reason, retryable })
})

it('tells the developer which host to add, to which list, and where', async () => {
  const error = await failWith('request:fail url not in domain list', 600002)

  expect(error).toMatchObject({ name: 'DomainError', host: 'api.a.test:8443', list: 'request' })
  expect(error.message).toMatch(
    /^GET https:\/\/api\.a\.test:8443\/books was refused: api\.a\.test:8443 .*request 合法域名.*mp\.weixin\.qq\.com → 开发管理 → 服务器域名.*不校验合法域名/,
  )
})

it('names the host that a redirect led to', async () => {
  expect(await failWith('request:fail url not in domain list:cdn.b.test', 600002)).toMatchObject({ host: 'cdn.b.test' })
})

it("names the API's own list when an upload or a download is refused", async () => {
  const errMsg = 'uploadFile:fail url not in domain list'

  expect(await failWith(errMsg, 600002)).toMatchObject({ name: 'DomainError', list: 'uploadFile' })
})

it('says which reason it was when nothing listens, from what the wire did', async () => {
  const server = await startServer()
  await server.close()
  const getAny = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/' })

  await expect(getAny()).rejects.toMatchObject({ name: 'NetworkError', reason: 'refused' })
})
