import { isSuccess, type TransportRequest, type TransportResponse } from '../transport'
import { h5Transfer } from './h5Transfer'
import type { TaroRequestOptions } from './taroRequestOptions'

/** The browser's. */
declare const FileReader: new () => { onloadend: () => void; readonly result: unknown; readAsText(blob: unknown): void }
declare const URL: { createObjectURL(blob: unknown): string }

/** `Taro.downloadFile` on H5: `content` is a `blob:` URL. */
export async function h5Download(request: TransportRequest, options: TaroRequestOptions): Promise<TransportResponse> {
  const response = await h5Transfer(request, options, 'blob')
  const { content: blob } = response
  // Made only for who still wants it: nothing frees it but the app.
  if (request.signal.aborted) return response
  if (isSuccess(response)) return { ...response, content: URL.createObjectURL(blob) }
  return { ...response, body: await readText(blob), content: undefined }
}

function readText(blob: unknown): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onloadend = () => resolve(String(reader.result ?? ''))
    reader.readAsText(blob)
  })
}
