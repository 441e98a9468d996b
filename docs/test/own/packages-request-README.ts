import type { StandardSchemaV1 } from '@taro-query/request'

export interface Book {
  id: number
  title: string
}

export declare const pageSchema: StandardSchemaV1<unknown, { books: Book[] }>
export declare const signal: AbortSignal
