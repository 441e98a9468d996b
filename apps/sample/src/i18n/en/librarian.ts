import type { librarian as original } from '../zh/librarian'

export const librarian: typeof original = {}
