import { NetworkError } from '../errors/NetworkError'
import type { LocalFile, TransportRequest, TransportResponse, Upload } from '../transport'
import { h5Transfer } from './h5Transfer'
import type { TaroRequestOptions } from './taroRequestOptions'

/** The browser's: it writes a form with a file as multipart. */
declare const FormData: new () => { append(name: string, value: unknown, fileName?: string): void }

/** `Taro.uploadFile` on H5. */
export async function h5Upload(
  request: TransportRequest,
  options: TaroRequestOptions,
  { file, name, fields }: Upload,
): Promise<TransportResponse> {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  const blob = await readFile(request, file)
  form.append(name, blob, file.fileName ?? (blob as { name?: string }).name ?? name)
  return h5Transfer(request, options, 'text', form)
}

/** The Blob, or the File, behind its URL. */
async function readFile(request: TransportRequest, { filePath }: LocalFile): Promise<unknown> {
  const ofFile = { ...request, method: 'GET' as const, url: filePath, headers: {}, onProgress: () => {} }
  try {
    return (await h5Transfer(ofFile, {}, 'blob')).content
  } catch (cause) {
    if (request.signal.aborted) throw cause
    // As a mini program says it.
    throw new NetworkError(request, 'unknown', { detail: 'uploadFile:fail file not found', retryable: false, cause })
  }
}
