export interface Book {
  id: number
  title: string
}

export interface Note {
  id: number
  text: string
}

export interface BookPage {
  items: Book[]
  hasMore: boolean
}

/** What the example server says of a request that it does not know. */
export interface Echo {
  method: string
  url: string
  body: string
}
