import { evaluate } from '../evaluate'
import { downloadRequest } from '../platform/downloadRequest'
import type { RequestTarget } from '../transport'
import { contentOf, type ResponseCodec } from './codec'

/** Where {@link file} puts what it downloads. */
export interface FileOptions {
  /**
   * A path in the app's own folder (`Taro.env.USER_DATA_PATH`), or a function that makes one for each request. What was
   * there is lost, also when the download fails. Not on H5, which has no files.
   * @default a temporary file, which the platform removes some time after the app's end
   */
  readonly filePath?: string | ((request: RequestTarget) => string)
}

/**
 * A file on the phone, for `Taro.downloadFile`; the result is its path, on H5 a `blob:` URL that holds its memory until
 * `URL.revokeObjectURL`. The platforms download with GET only. Nothing is left of a response that is an error: its text
 * is the `HttpError`'s `data`.
 *
 * @throws TypeError from the call, in development builds, for a method other than GET.
 */
export function file({ filePath }: FileOptions = {}): ResponseCodec<string> {
  return {
    step(request, options) {
      return downloadRequest(request, options, evaluate(filePath, request))
    },
    decode: (_text, content) => contentOf(content),
  }
}
