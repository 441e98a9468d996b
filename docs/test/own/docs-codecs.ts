export interface Receipt {
  id: number
  bookId: number
}

/** What the example server says of a request that it does not know. */
export interface Echo {
  method: string
  url: string
  body: string
}
