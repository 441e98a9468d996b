import type { book as original } from '../zh/book'

export const book: typeof original = {
  book: 'Book',
  allBooks: 'All books',
  like: 'Like',
  likeFailed: 'That did not work, please try again',
  share: 'Share',
  shareTitle: (title, author) => `${title}, ${author}`,
  stock: 'In the branches',
  noStock: 'No branch keeps this book.',
  shelf: (code) => `Shelf ${code}`,
  noSuchBook: 'We could not find this book',
  noSuchBookHint: 'It may have left the shelf, or the link is incomplete.',
}
