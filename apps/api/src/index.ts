export { type BranchSystem, type StartBranchSystemOptions, startBranchSystem } from './branches/startBranchSystem'
export { DatabaseError, ListenError } from './server/startErrors'
export { type Api, type StartApiOptions, startApi } from './startApi'
export type { Book, BookPage, ErrorBody, Note, Receipt } from './types'
