import type { book as original } from '../zh/book'

export const book: typeof original = {
  book: 'Book',
  allBooks: 'All books',
  like: 'Like',
  likeFailed: 'That did not work, please try again',
  share: 'Share',
  shareTitle: (title, author) => `${title}, ${author}`,
  stock: 'In the branches',
  // The branches' system knows Chinese only.
  branches: {
    老城分馆: 'Old Town',
    城东分馆: 'East Side',
    湖滨分馆: 'Lakeside',
    大学城分馆: 'University',
  },
  noStock: 'No branch keeps this book.',
  shelf: (code) => `Shelf ${code}`,
  noSuchBook: 'We could not find this book',
  noSuchBookHint: 'It may have left the shelf, or the link is incomplete.',
}
