// What the simulated Alipay and Douyin lack of their platforms' APIs, made of the `request` that they have. Taro's runtime
// lists the APIs when it loads, so this is before it.

type Fields = Readonly<Record<string, unknown>>

interface Options {
  readonly url: string
  readonly filePath?: string
  readonly header?: object
  success(result: Fields): void
  fail(error: Fields): void
  complete?(result: Fields): void
}

interface Native {
  request(options: object): object
  [api: string]: unknown
}

declare const my: Native | undefined
declare const tt: Native | undefined

/**
 * `my`. An upload tells every status, a download none: my.uploadFile.md and my.downloadFile.md in
 * github.com/AlipayDocs/open-docs.
 */
export const alipay = typeof my === 'undefined' ? undefined : my

if (alipay) {
  const failAs = (name: string, fail: Options['fail']) => (cause: Fields) => {
    if (cause.error === 4) fail(cause)
    else if (cause.error === 9) fail({ error: 9, errorMessage: `${name}:fail abort` })
    else fail({ error: 12, errorMessage: '请求失败。' })
  }
  alipay.uploadFile = ({ url, filePath, header, success, fail }: Options) => {
    if (filePath?.includes('missing')) {
      setTimeout(() => fail({ error: 11, errorMessage: '文件不存在' }))
      return {}
    }
    const give = ({ status, headers, data }: Fields) => success({ statusCode: status, header: headers, data })
    const failed = failAs('uploadFile', fail)
    return alipay.request({
      ...{ url, headers: header, method: 'POST', data: 'a picture', dataType: 'text', timeout: 60_000 },
      success: give,
      fail: (cause: Fields) => ('status' in cause ? give(cause) : failed(cause)),
    })
  }
  alipay.downloadFile = ({ url, header, success, fail }: Options) =>
    alipay.request({
      ...{ url, headers: header, dataType: 'text', timeout: 60_000 },
      success: () => success({ apFilePath: 'https://resource/1.other' }),
      fail: failAs('downloadFile', fail),
    })
}

/** `tt`. Both tell every status: developer.open-douyin.com, mini-app/develop/api/network/http. */
export const douyin = typeof tt === 'undefined' ? undefined : tt

if (douyin) {
  let downloaded: unknown
  const failAs = (name: string, { fail }: Options) => ({
    fail: ({ errMsg }: Fields) => fail({ errMsg: String(errMsg).replace('request', name) }),
  })
  douyin.uploadFile = (options: Options) =>
    douyin.request({
      ...options,
      method: 'POST',
      data: 'a picture',
      dataType: 'string',
      ...failAs('uploadFile', options),
    })
  douyin.downloadFile = (options: Options) =>
    douyin.request({
      ...options,
      dataType: 'string',
      success({ statusCode, data }: Fields) {
        downloaded = data
        options.success({ statusCode, tempFilePath: 'ttfile://temp/1' })
      },
      ...failAs('downloadFile', options),
    })
  douyin.getFileSystemManager = () => ({
    readFile: ({ success }: Options) => success({ data: downloaded }),
    unlink({ success, complete }: Partial<Options>) {
      success?.({})
      complete?.({})
    },
  })
}
