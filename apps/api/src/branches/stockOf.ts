import titles from '../seed/books.json'

type Stock = { branch: string; copies: number; shelf: string }

const BRANCHES = ['老城分馆', '城东分馆', '湖滨分馆', '大学城分馆']
const ROOMS = 'ABCDEF'

/**
 * Which branches keep a book, how many copies are there now, and on which shelf: made up from its id, so that it is the
 * same each time. Empty for a book that no branch keeps, and for one that is none.
 */
export function stockOf(id: number): Stock[] {
  if (id % 9 === 0 || !titles.some((title) => title.id === id)) return []
  return BRANCHES.map((branch, index) => ({
    branch,
    isKept: (id + index * 2) % 5 !== 0,
    copies: (id * 7 + index * 5) % 4,
    shelf: `${ROOMS[(id + index) % ROOMS.length]}-${String(((id * 13 + index * 7) % 40) + 1).padStart(2, '0')}`,
  }))
    .filter(({ isKept }) => isKept)
    .map(({ branch, copies, shelf }) => ({ branch, copies, shelf }))
}
