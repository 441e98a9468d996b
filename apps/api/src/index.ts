export { type BranchSystem, type StartBranchSystemOptions, startBranchSystem } from './branches/startBranchSystem'
export { type Api, type StartApiOptions, startApi } from './startApi'
export { DatabaseError, ListenError } from './startErrors'
export type { Book, BookPage, ErrorBody, Note, Receipt } from './types'
