export const librarian = {}
