import type { HostContext } from '../../host/context'
import { type ApiMaker, parameterError } from '../api'
import { encodings } from './encoding'
import { FileError, invalid, notAllowed, notFound } from './fileError'
import { type FileStore, TEMPORARY_FILES, USER_FILES } from './fileStore'

type Options = Record<string, unknown>

/**
 * `wx.getFileSystemManager`: whole files, in memory. There are no directories, but a path may have as many parts as it
 * likes.
 */
export function fileSystem(context: HostContext, api: ApiMaker, store: FileStore): Record<string, unknown> {
  const { realm } = context
  const pathIn = (options: Options, name: string): string => {
    const path = options[name]
    if (typeof path !== 'string') throw new Error(parameterError(name, 'String', path))
    return path
  }
  const bytesAt = (path: string): Uint8Array => {
    const bytes = store.read(path)
    if (!bytes) throw notFound(path)
    return bytes
  }
  const toBytes = (data: unknown, encoding: unknown): Uint8Array => {
    if (realm.isArrayBuffer(data)) return new Uint8Array(data.slice(0))
    const known = encodings[String(encoding ?? 'utf8')]
    if (typeof data !== 'string' || !known) throw invalid()
    try {
      return known.toBytes(data)
    } catch {
      throw new FileError('base64 encode error', 1300203)
    }
  }

  const actions = {
    access: (options: Options) => void bytesAt(pathIn(options, 'path')),
    readFile(options: Options) {
      const { encoding, position = 0, length } = options
      const bytes = bytesAt(pathIn(options, 'filePath'))
      const end = length === undefined ? bytes.length : Number(position) + Number(length)
      const part = bytes.subarray(Number(position), end)
      if (encoding === undefined) return { data: realm.arrayBuffer(part) }
      const known = encodings[String(encoding)]
      if (!known) throw invalid()
      return { data: known.toText(part) }
    },
    writeFile(options: Options) {
      const path = pathIn(options, 'filePath')
      if (!path.startsWith(USER_FILES)) throw notAllowed()
      store.write(path, toBytes(options.data, options.encoding))
    },
    unlink(options: Options) {
      const path = pathIn(options, 'filePath')
      if (!store.remove(path)) throw notFound(path)
    },
    saveFile(options: Options) {
      const path = pathIn(options, 'tempFilePath')
      const { filePath } = options
      if (!path.startsWith(TEMPORARY_FILES) || !store.read(path)) {
        throw new FileError('tempFilePath file not exist', 1301112)
      }
      if (filePath === undefined) return { savedFilePath: store.keep(path) }
      if (typeof filePath !== 'string' || !filePath.startsWith(USER_FILES)) throw notAllowed()
      store.write(filePath, bytesAt(path))
      store.remove(path)
      return { savedFilePath: filePath }
    },
    stat(options: Options) {
      const path = pathIn(options, 'path')
      const size = bytesAt(path).length
      const modified = Math.floor(store.modified(path) / 1000)
      const stats = { mode: 0o100644, size, lastAccessedTime: modified, lastModifiedTime: modified }
      return { stats: Object.assign(realm.newObject(), stats, { isFile: () => true, isDirectory: () => false }) }
    },
  }
  // The synchronous ones take their options one by one, give the value itself, and throw what the others fail with.
  const sync =
    (name: keyof typeof actions, parameters: readonly string[], field?: string) =>
    (...args: unknown[]): unknown => {
      try {
        const options = Object.fromEntries(parameters.map((parameter, at) => [parameter, args[at]]))
        const result = actions[name](options) as Record<string, unknown> | undefined
        return field === undefined ? undefined : result?.[field]
      } catch (error) {
        const { message, errCode } = error as FileError
        throw Object.assign(realm.error(`${name}Sync:fail ${message}`), errCode === undefined ? {} : { errCode })
      }
    }
  const manager = Object.assign(realm.newObject(), {
    ...Object.fromEntries(Object.entries(actions).map(([name, action]) => [name, api(name, action)])),
    accessSync: sync('access', ['path']),
    readFileSync: sync('readFile', ['filePath', 'encoding', 'position', 'length'], 'data'),
    writeFileSync: sync('writeFile', ['filePath', 'data', 'encoding']),
    unlinkSync: sync('unlink', ['filePath']),
    saveFileSync: sync('saveFile', ['tempFilePath', 'filePath'], 'savedFilePath'),
    statSync: sync('stat', ['path'], 'stats'),
  })
  return { getFileSystemManager: () => manager }
}
