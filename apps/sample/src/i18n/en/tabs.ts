import type { tabs as original } from '../zh/tabs'

export const tabs: typeof original = { tabShelf: 'Shelf', tabSearch: 'Search', tabMine: 'Mine' }
