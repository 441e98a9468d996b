import type { search as original } from '../zh/search'

export const search: typeof original = {
  search: 'Search by title or author',
  clearSearch: 'Clear search',
  foundCount: (total) => (total === 1 ? '1 book found' : `${total} books found`),
  firstOnes: (shown) => `The first ${shown} are below; search for the others`,
  nothingFound: (search) => `Nothing found for “${search}”`,
  nothingFoundHint: 'Try another title or author.',
}
