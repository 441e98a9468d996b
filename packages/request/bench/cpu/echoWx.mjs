/**
 * A `wx` without a network: it answers each request at once, with what the URL says. As WeChat does, it parses JSON
 * itself unless the app asks for text.
 */
export function createEchoWx() {
  const wx = {
    /** Requests so far. */
    count: 0,
    request({ url, dataType = 'json', success, complete }) {
      wx.count += 1
      queueMicrotask(() => {
        const result = {
          errMsg: 'request:ok',
          statusCode: 200,
          header: { 'Content-Type': 'application/json; charset=utf-8', Date: 'Tue, 24 Nov 2026 08:00:00 GMT' },
          cookies: [],
          data: dataType === 'json' ? JSON.parse(answer(url)) : answer(url),
        }
        success(result)
        complete(result)
      })
      return {
        abort() {},
        onHeadersReceived() {},
        offHeadersReceived() {},
        onChunkReceived() {},
        offChunkReceived() {},
      }
    },
    getSystemInfoSync: () => ({ platform: 'devtools' }),
  }
  return wx
}

function answer(url) {
  const [, id = '', page = 0, sort = ''] = /\/books\/([^?]+)\?page=(\d+)&sort=(.+)$/.exec(url) ?? []
  return `{"id":"${decodeURIComponent(id)}","page":${page},"sort":"${sort}","title":"西游记","authors":["吴承恩"],"pages":987}`
}
