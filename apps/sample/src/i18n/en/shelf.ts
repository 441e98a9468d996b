import type { shelf as original } from '../zh/shelf'

export const shelf: typeof original = {
  bookCount: (total) => (total === 1 ? '1 book' : `${total} books`),
  noBooks: 'The shelf is still empty',
  noBooksHint: 'Come back in a few days.',
  published: (year) => (year < 0 ? `${-year} BC` : `${year}`),
  likes: (count) => (count === 1 ? '1 like' : `${count} likes`),
  copies: (count) => (count > 0 ? `${count} on the shelf` : 'All on loan'),
}
