/** What a function of the file system fails with: `errMsg` after `fail `, and `errCode` (FileError of api-typings). */
export class FileError extends Error {
  override name = 'FileError'
  constructor(
    message: string,
    readonly errCode: number,
  ) {
    super(message)
  }
}

export const notFound = (path: string): FileError => new FileError(`no such file or directory ${path}`, 1300002)
export const notAllowed = (): FileError => new FileError('permission denied, cannot access file path', 1301000)
export const invalid = (): FileError => new FileError('Invalid argument', 1300022)
