import type { HostContext } from '../../host/context'
import type { FileStore } from '../files/fileStore'
import { toMultipart } from './multipart'
import { checkCall, headersOf, wrongParameter } from './options'
import { readBytes, toText } from './response'
import type { Transfer } from './transfer'

/** `wx.uploadFile`: one file and the fields of `formData`, as `multipart/form-data`. */
export function uploadFileTransfer(context: HostContext, files: FileStore): Transfer {
  return {
    api: 'uploadFile',
    events: ['HeadersReceived', 'ProgressUpdate'],
    method: () => 'POST',
    headers: (options) => headersOf(context, options),
    prepare({ url, filePath, name, formData }, headers) {
      const failure = checkCall(context, 'uploadFile', url)
      if (failure) return failure
      if (typeof filePath !== 'string') return wrongParameter('filePath', 'String', filePath)
      if (typeof name !== 'string') return wrongParameter('name', 'String', name)
      const bytes = files.read(filePath)
      // As clients say it: there is no documented text, nor a number.
      if (!bytes) return { text: 'file not found' }
      const { contentType, body } = toMultipart({ filePath, name, bytes, fields: formData ?? {} })
      // The boundary is known here only, so the app's own content-type can not stay.
      return { url: String(url), headers: { ...headers, 'content-type': contentType }, body }
    },
    onSent(bytes, total, tell) {
      tell('ProgressUpdate', {
        progress: Math.floor((bytes / total) * 100),
        totalBytesSent: bytes,
        totalBytesExpectedToSend: total,
      })
    },
    async receive({ response }) {
      const bytes = await readBytes(response.body)
      return { fields: { data: toText(bytes) }, received: bytes.length, body: bytes }
    },
  }
}
