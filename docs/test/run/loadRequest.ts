/** A copy of the package, as if it were built for a platform, over the one Taro of the tests. */
export function loadRequest(platform: string): typeof import('@taro-query/request') {
  process.env.TARO_ENV = platform
  const taro = require('@tarojs/taro')
  let copy: typeof import('@taro-query/request') | undefined
  jest.isolateModules(() => {
    jest.doMock('@tarojs/taro', () => taro)
    copy = require('@taro-query/request')
  })
  if (!copy) throw new Error('isolateModules runs what it is given')
  return copy
}
