import type { Endpoint } from '@taro-query/request'

export interface Book {
  id: number
  title: string
}
export interface NewNote {
  author: string
  text: string
}
export interface Note extends NewNote {
  id: number
}
export interface Reservation {
  bookId: number
  name: string
}
export interface Receipt {
  id: number
}

export declare const id: number
export declare const getBook: Endpoint<{ params: { id: number } }, Book>
