import { objectURLs } from '../h5/files'
import { files } from '../weapp/wxFiles'

const isH5 = process.env.TARO_ENV === 'h5'

/** Puts a file where the platform keeps them, as `Taro.chooseMedia` would, and gives its path. */
export function addFile(bytes: Buffer): string {
  if (isH5) return `data:image/png;base64,${bytes.toString('base64')}`
  const path = `http://tmp/${files.size}.png`
  files.set(path, bytes)
  return path
}

export async function contentOf(path: string): Promise<string | undefined> {
  if (!isH5) return files.get(path)?.toString('utf8')
  const reader = new FileReader()
  return new Promise((resolve) => {
    reader.onload = () => resolve(String(reader.result))
    reader.readAsText(objectURLs.get(path) as Blob)
  })
}

/** The paths of all files. */
export const paths = (): string[] => [...(isH5 ? objectURLs : files).keys()]
