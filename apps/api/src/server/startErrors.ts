/** The database file cannot be used: no right to write there, not a database, or made by a newer version. */
export class DatabaseError extends Error {
  override readonly name = 'DatabaseError'
  /** Absolute path of the database file. */
  readonly database: string

  constructor(database: string, cause: unknown) {
    super(`The database ${database} cannot be used: ${databaseReason(cause)}.`, { cause })
    this.database = database
  }
}

/** The address cannot be listened on: most often another program has the port. */
export class ListenError extends Error {
  override readonly name = 'ListenError'
  /** The port that was asked for. */
  readonly port: number

  constructor(hostname: string, port: number, cause: unknown) {
    const code = codeOf(cause)
    super(`Cannot listen on ${hostname}:${port}: ${listenReasons[code] ?? code}.`, { cause })
    this.port = port
  }
}

const listenReasons: Record<string, string> = {
  EACCES: 'there is no right to this port; choose one above 1023',
  EADDRINUSE: 'another program has this port; end it or choose another port',
}

const databaseReasons: Record<string, string> = {
  EACCES: 'there is no right to make its folder',
  EEXIST: 'a file is where its folder should be',
  ENOTDIR: 'a file is where its folder should be',
  EPERM: 'there is no right to make its folder',
  EROFS: 'the disk is read-only',
  SQLITE_BUSY: 'another program is writing to it',
  SQLITE_CANTOPEN: 'the file cannot be opened for writing',
  SQLITE_FULL: 'the disk is full',
  SQLITE_NOTADB: 'the file is not a database',
  SQLITE_READONLY: 'there is no right to write to it',
}

// drizzle wraps what libSQL throws, and its own message is the whole statement.
function databaseReason(error: unknown): string {
  const reason = databaseReasons[codeOf(error)]
  if (reason) return reason
  const cause = fieldOf(error, 'cause')
  if (cause) return databaseReason(cause)
  const message = String(fieldOf(error, 'message') ?? error)
  // libSQL reports a file that it cannot open without a code.
  return message.startsWith('ConnectionFailed') ? 'the file cannot be opened for writing' : message
}

/** The code that Node or libSQL gave an error, or an empty string. */
export const codeOf = (error: unknown, field: 'code' | 'extendedCode' = 'code'): string =>
  String(fieldOf(error, field) ?? '')

// Not instanceof Error: an error of Node's own is of another realm under Jest.
function fieldOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}
