import type { search as original } from '../zh/search'

export const search: typeof original = {
  search: 'Search by title or author',
  searchPrompt: 'What others look for',
  searchInstead: 'Or have a look at these',
  searching: 'Searching…',
  suggestions: ['Lu Xun', 'Shakespeare', 'Austen', 'Red Chamber', 'Sherlock Holmes', 'Dickens', 'Tolstoy'],
  clearSearch: 'Clear search',
  foundCount: (total) => (total === 1 ? '1 book found' : `${total} books found`),
  nothingFound: (search) => `Nothing found for “${search}”`,
  nothingFoundHint: 'Try another title or author.',
}
