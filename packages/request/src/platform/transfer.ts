import type { Progress, TransportRequest, TransportResponse } from '../transport'
import type { NativeTask, ProgressUpdate } from './nativeTask'
import { runTask } from './runTask'
import { toResponse } from './taroResponse'

/** What an upload and a download give the platform. */
export interface TransferOptions {
  readonly url: string
  readonly header: Readonly<Record<string, string>>
  readonly timeout: number
}

// Milliseconds. Left out, it is 60 s in all on WeChat, where the client's own counts from the last progress.
const NO_TIMEOUT = 3_600_000

/**
 * One `uploadFile` or `downloadFile` of a mini program; `content` is the path of what was downloaded. Taro's interceptors
 * do not see them.
 */
export async function transfer(
  request: TransportRequest,
  start: (options: TransferOptions) => NativeTask,
): Promise<TransportResponse> {
  const begin = () => {
    const task = start({ url: request.url, header: request.headers, timeout: NO_TIMEOUT })
    task.onProgressUpdate?.((update) => request.onProgress?.(toProgress(update)))
    return task
  }
  // What it is, toResponse checks.
  const result = (await runTask(request, (own) => own(begin))) as {
    readonly statusCode?: number | string
    readonly filePath?: string
    readonly tempFilePath?: string
  }
  // Alipay has the status in a string, for a download none (my.uploadFile, my.downloadFile).
  const response = toResponse({ ...result, statusCode: Number(result.statusCode ?? 200) })
  return { ...response, content: result.filePath || result.tempFilePath }
}

function toProgress(update: ProgressUpdate): Progress {
  const total = update.totalBytesExpectedToSend ?? update.totalBytesExpectedToWrite
  const loaded = update.totalBytesSent ?? update.totalBytesWritten ?? 0
  return total ? { loaded, total } : { loaded }
}
