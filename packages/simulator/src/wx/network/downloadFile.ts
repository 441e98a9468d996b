import type { HostContext } from '../../host/context'
import { type FileStore, USER_FILES } from '../files/fileStore'
import type { Failure } from './failures'
import { checkCall, headersOf, wrongParameter } from './options'
import { readBytes } from './response'
import type { Transfer } from './transfer'

/** Bytes of one file (wx.downloadFile: 200 MB). */
const LIMIT = 200 * 1024 * 1024

// Numbers of usability/PublicErrno. Of its texts only the first is known; the others say the same in our words.
const TOO_LARGE: Failure = { text: 'exceed max file size', errno: 603301 }
const EMPTY: Failure = { text: 'empty file', errno: 603302 }
const NOT_ALLOWED: Failure = { text: 'path permission denied', errno: 603303 }

/** `wx.downloadFile`: any status gives a file, as long as there is a body. */
export function downloadFileTransfer(context: HostContext, files: FileStore): Transfer {
  return {
    api: 'downloadFile',
    events: ['HeadersReceived', 'ProgressUpdate'],
    method: () => 'GET',
    headers: (options) => headersOf(context, options),
    prepare({ url, filePath }, headers) {
      const failure = checkCall(context, 'downloadFile', url)
      if (failure) return failure
      if (filePath !== undefined && typeof filePath !== 'string') return wrongParameter('filePath', 'String', filePath)
      // Apps write into their own folder only (framework/ability/file-system).
      if (filePath !== undefined && !filePath.startsWith(USER_FILES)) return NOT_ALLOWED
      return { url: String(url), headers }
    },
    async receive({ options, response, tell }) {
      const length = contentLength(response.headers)
      let received = 0
      const onChunk = (chunk: Uint8Array): boolean => {
        received += chunk.length
        // How much is left can only be told when the server says how much there is.
        if (length !== undefined) {
          tell('ProgressUpdate', {
            progress: Math.min(100, Math.floor((received / length) * 100)),
            totalBytesWritten: received,
            totalBytesExpectedToWrite: length,
          })
        }
        return received <= LIMIT
      }
      const isTooLarge = length !== undefined && length > LIMIT
      const bytes = await readBytes(response.body, isTooLarge ? () => false : onChunk)
      if (isTooLarge || received > LIMIT) return TOO_LARGE
      if (bytes.length === 0) return EMPTY
      if (typeof options.filePath === 'string') {
        files.write(options.filePath, bytes)
        return { fields: { filePath: options.filePath }, received }
      }
      return { fields: { tempFilePath: files.addTemporary(bytes, extensionOf(String(options.url))) }, received }
    },
  }
}

function contentLength(headers: Iterable<readonly [string, string]>): number | undefined {
  for (const [name, value] of headers) if (name.toLowerCase() === 'content-length') return Number(value)
  return undefined
}

function extensionOf(url: string): string {
  return /\.\w+$/.exec(new URL(url).pathname)?.[0] ?? ''
}
