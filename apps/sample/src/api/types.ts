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

/** Whoever is signed in. */
export interface Reader {
  id: number
  name: string
  /** A path on the API, `null` until there is a picture. */
  avatar: string | null
}

/** What a sign-in gives. */
export interface SignedIn {
  token: string
  reader: Reader
}

export interface Note {
  id: number
  author: string
  text: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** Written by the reader who asks. */
  mine: boolean
}

export interface Receipt {
  id: number
  bookId: number
  name: string
  /** ISO 8601, UTC. */
  pickupBefore: string
}

/** A copy that waits at the desk for the reader who asks. */
export interface Reservation {
  id: number
  /** ISO 8601, UTC. */
  pickupBefore: string
  book: Book
}

/** A piece of the librarian's answer. One that is a title says of which book. */
export interface AnswerPiece {
  text: string
  bookId?: number
}
