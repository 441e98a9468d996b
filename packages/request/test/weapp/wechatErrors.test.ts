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
  ['request:fail parameter error: parameter.url should be String instead of Undefined;', undefined, 'unknown', false],
])('reads %j (errno %s) as a NetworkError: %s, retryable: %s', async (errMsg, errno, reason, retryable) => {
  expect(await failWith(errMsg, errno)).toMatchObject({ name: 'NetworkError', reason, retryable })
})

it('tells the developer which host to add, to which list, and where', async () => {
  const error = await failWith('request:fail url not in domain list', 600002)

  expect(error).toMatchObject({ name: 'DomainError', host: 'api.a.test:8443', list: 'request' })
  expect(error.message).toMatch(
    /^GET https:\/\/api\.a\.test:8443\/books was refused by WeChat: api\.a\.test:8443 .*mp\.weixin\.qq\.com → 管理 → 开发管理 → 开发设置 → 服务器域名.*不校验合法域名/,
  )
})

it('names the host that a redirect led to', async () => {
  expect(await failWith('request:fail url not in domain list:cdn.b.test', 600002)).toMatchObject({ host: 'cdn.b.test' })
})

it('says which reason it was when nothing listens, from what the wire did', async () => {
  const server = await startServer()
  await server.close()
  const getAny = createClient({ baseURL: server.baseURL }).endpoint({ method: 'GET', path: '/' })

  await expect(getAny()).rejects.toMatchObject({ name: 'NetworkError', reason: 'refused' })
})
