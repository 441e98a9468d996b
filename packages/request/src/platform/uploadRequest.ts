import { uploadFile } from '@tarojs/taro'
import { withoutContentType } from '../headers'
import type { TaroStep, Upload } from '../transport'
import { h5Upload } from './h5Upload'
import { transfer } from './transfer'
import { refuseUntrusted } from './trustedDomains'

/** `Taro.uploadFile`. Its response is text, as `Taro.request`'s. */
export const uploadRequest: TaroStep = async (request, options) => {
  // A form's content-type has the boundary, which only the platform knows; the client's headers may have another.
  const withoutType = { ...request, headers: withoutContentType(request.headers) }
  // The codec that brings this step encodes to nothing else.
  const { file, name, fields } = request.body as Upload
  if (process.env.TARO_ENV === 'h5') return h5Upload(withoutType, options, { file, name, fields })
  if (process.env.NODE_ENV !== 'production') refuseUntrusted(request, 'uploadFile')
  return transfer(withoutType, (shared) =>
    uploadFile({
      ...options,
      ...shared,
      name,
      filePath: file.filePath,
      formData: { ...fields },
      ...(process.env.TARO_ENV === 'alipay' && { fileType: file.fileType ?? guessType(file.filePath) }),
    }),
  )
}

// my.uploadFile requires it, and Alipay's own paths end with it: https://resource/….image
function guessType(filePath: string): string {
  return /(image|video|audio)$/.exec(filePath)?.[0] ?? 'image'
}
