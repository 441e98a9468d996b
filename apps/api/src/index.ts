export { type Api, type StartApiOptions, startApi } from './startApi'
export { DatabaseError, ListenError } from './startErrors'
export type { Book, BookPage, ErrorBody, Note, Receipt } from './types'
