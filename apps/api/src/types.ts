/** One title, as `GET /books/:id` and the items of `GET /books` give it. */
export type Book = {
  id: number
  titleZh: string
  titleEn: string
  authorZh: string
  authorEn: string
  /**
   * Year of first publication: of a serial, the year it was complete; of a work in parts, the year of the first; of a
   * work older than its oldest known edition, about the year it was finished.
   */
  year: number
  /** Language it was written in, as a BCP 47 tag. */
  language: string
  summaryZh: string
  summaryEn: string
  /** Copies on the shelf now, never negative. */
  copies: number
  likes: number
}

/** One page of `GET /books`. */
export type BookPage = {
  items: Book[]
  /** What to send as `cursor` for the next page; null on the last one. */
  nextCursor: string | null
  /** How many books match the search, on all pages. */
  total: number
}

/** Who has an account. */
export type Reader = {
  id: number
  name: string
  /** A path on the API, such as `/avatars/3-1f2e.png`; null until there is one. */
  avatar: string | null
}

/** The answer of `POST /sessions/wechat` and `POST /sessions/password`. */
export type SignedIn = {
  /** What to send as `Authorization: Bearer <token>`. */
  token: string
  reader: Reader
}

/** A reader's note, as `GET /books/:id/notes` (an array, newest first) and `POST /books/:id/notes` give it. */
export type Note = {
  id: number
  bookId: number
  author: string
  text: string
  /** ISO 8601, UTC. */
  createdAt: string
  /** Whether the reader whose token came wrote it. */
  mine: boolean
}

/** The answer of `POST /reservations`. */
export type Receipt = {
  id: number
  bookId: number
  name: string
  /** ISO 8601, UTC: three days after the reservation. */
  pickupBefore: string
}

/** A copy that waits at the desk, as `GET /me/reservations` (an array, newest first) gives it. */
export type Reservation = {
  id: number
  /** ISO 8601, UTC. */
  pickupBefore: string
  book: Book
}

/** One event of `POST /librarian`; their texts together are the answer. */
export type AnswerPiece = {
  text: string
  /** Of a piece that is a title: the book. Such a piece is the whole title. */
  bookId?: number
}

/** The body of every answer that is not 2xx. */
export type ErrorBody = {
  /** The HTTP status, again. */
  status: number
  /** One sentence for a developer. */
  message: string
}
