import { downloadFile, getFileSystemManager } from '@tarojs/taro'
import { isSuccess, type TransportRequest, type TransportResponse } from '../transport'
import { h5Download } from './h5Download'
import type { TaroRequestOptions } from './taroRequestOptions'
import { transfer } from './transfer'
import { refuseUntrusted } from './trustedDomains'

/** `Taro.downloadFile`: `content` is the file's path. What an error says is text, and its file is removed. */
export async function downloadRequest(
  request: TransportRequest,
  options: TaroRequestOptions,
  filePath: string | undefined,
): Promise<TransportResponse> {
  const { method, signal } = request
  if (process.env.NODE_ENV !== 'production' && method !== 'GET')
    throw new TypeError(`The platforms download files with GET, not with ${method}`)
  if (process.env.TARO_ENV === 'h5') return h5Download(request, options)
  if (process.env.NODE_ENV !== 'production') refuseUntrusted(request, 'downloadFile')
  const response = await transfer(request, (shared) =>
    downloadFile({ ...options, ...shared, ...(filePath !== undefined && { filePath }) }),
  )
  // It may have come while the caller aborted.
  if (isSuccess(response) && !signal.aborted) return response
  const { content: path } = response
  return { ...response, body: typeof path === 'string' ? await takeText(path) : '', content: undefined }
}

/** The text of a file that nobody needs any more. What the status says is known even if it cannot be read. */
function takeText(filePath: string): Promise<string> {
  const files = getFileSystemManager()
  return new Promise((resolve) => {
    // A failure has no data.
    const remove = ({ data = '' }: { data?: string | ArrayBuffer; errMsg: string }) =>
      files.unlink({ filePath, complete: () => resolve(String(data)) })
    files.readFile({ filePath, encoding: 'utf8', success: remove, fail: remove })
  })
}
