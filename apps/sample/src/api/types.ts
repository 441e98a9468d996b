export interface Book {
  id: number
  titleZh: string
  titleEn: string
  authorZh: string
  authorEn: string
  year: number
  summaryZh: string
  summaryEn: string
  /** How many are on the shelf, not how many the library owns. */
  copies: number
  likes: number
}

export interface BookPage {
  items: Book[]
  /** `null` after the last page. */
  nextCursor: string | null
  /** How many books match, on all pages. */
  total: number
}

/** A book in one of the branches. */
export interface BranchStock {
  branch: string
  /** How many are there now. */
  copies: number
  shelf: string
}

export interface Note {
  id: number
  author: string
  text: string
  /** ISO 8601, UTC. */
  createdAt: string
}

export interface Receipt {
  id: number
  bookId: number
  name: string
  /** ISO 8601, UTC. */
  pickupBefore: string
}
