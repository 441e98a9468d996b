import type { TransportRequest, TransportResponse } from '../transport'
import type { NativeTask } from './nativeTask'
import { runTask } from './runTask'
import { toResponse } from './taroResponse'

/** What an upload and a download give the platform. */
export interface TransferOptions {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
  readonly timeout: number
}

/** Milliseconds. Left out, it is 60 s in all on WeChat, where the client's own counts from the last progress. */
export const NO_TIMEOUT = 3_600_000

/**
 * One `uploadFile` or `downloadFile` of a mini program; `content` is the path of what was downloaded. Taro's interceptors
 * do not see them.
 */
export async function transfer(
  request: TransportRequest,
  start: (options: TransferOptions) => NativeTask,
): Promise<TransportResponse> {
  const onTask = (task: NativeTask) => {
    task.onProgressUpdate?.((update) =>
      request.onProgress({
        loaded: update.totalBytesSent || update.totalBytesWritten || 0,
        total: update.totalBytesExpectedToSend || update.totalBytesExpectedToWrite || undefined,
      }),
    )
  }
  const options = { url: request.url, header: request.headers, timeout: NO_TIMEOUT }
  // What it is, toResponse checks.
  const result = (await runTask({ ...request, onTask }, (own) => own(() => start(options)))) as {
    readonly statusCode?: number | string
    readonly filePath?: string
    readonly tempFilePath?: string
  }
  // Alipay has the status in a string, for a download none (my.uploadFile, my.downloadFile).
  const response = toResponse({ ...result, statusCode: Number(result.statusCode || 200) })
  return { ...response, content: result.filePath || result.tempFilePath }
}
