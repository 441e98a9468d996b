import type { HostContext } from '../../host/context'
import { mediaType } from './mediaType'

/** Where the app may write: `wx.env.USER_DATA_PATH`. */
export const USER_FILES = 'http://usr/'
/** Files that go when the app does. The paths are those of WeChat DevTools; a phone has `wxfile://`. */
export const TEMPORARY_FILES = 'http://tmp/'
/** What `saveFile` keeps. */
const SAVED_FILES = 'http://store/'

/** The files on the phone that an app may see, in memory. */
export interface FileStore {
  /** What the options put there to be chosen, in order. */
  readonly chosen: readonly string[]
  /** `undefined`: there is none. */
  read(path: string): Uint8Array | undefined
  write(path: string, bytes: Uint8Array): void
  /** @returns whether there was one */
  remove(path: string): boolean
  /** Milliseconds since 1970. */
  modified(path: string): number
  /** @param extension with its dot. @returns the new path */
  addTemporary(bytes: Uint8Array, extension: string): string
  /** Moves a file to where it stays. @returns the new path */
  keep(path: string): string
}

/** @throws Error when the option `files` has a path that is none of a phone's, or what is no bytes */
export function createFileStore({ options: { files = {} }, platform }: HostContext): FileStore {
  const stored = new Map<string, { bytes: Uint8Array; modified: number }>()
  let last = 0
  const write = (path: string, bytes: Uint8Array): void => {
    stored.set(path, { bytes, modified: platform.now() })
    platform.showFile?.(path, bytes, mediaType(path))
  }
  const newPath = (folder: string, extension: string): string =>
    `${folder}${platform.now().toString(36)}${++last}${extension}`
  for (const [path, bytes] of Object.entries(files)) {
    // A view, not an instance: bytes of another realm are bytes.
    if (!/^http:\/\/(tmp|usr|store)\/./.test(path) || !ArrayBuffer.isView(bytes)) {
      throw new Error(`files: "${path}" is no file of a phone. Write it as { 'http://tmp/cover.png': bytes }.`)
    }
    write(path, bytes)
  }
  return {
    chosen: Object.keys(files).filter((path) => path.startsWith(TEMPORARY_FILES)),
    read: (path) => stored.get(path)?.bytes,
    write,
    remove: (path) => stored.delete(path),
    modified: (path) => stored.get(path)?.modified ?? 0,
    addTemporary(bytes, extension) {
      const path = newPath(TEMPORARY_FILES, extension)
      write(path, bytes)
      return path
    },
    keep(path) {
      const kept = newPath(SAVED_FILES, /\.\w+$/.exec(path)?.[0] ?? '')
      write(kept, stored.get(path)?.bytes ?? new Uint8Array())
      stored.delete(path)
      return kept
    },
  }
}
