import type { notes } from '../database/schema'
import type { Note, Reader } from '../types'

/** A note as this reader may see it. */
export function toNote(row: typeof notes.$inferSelect, reader: Reader | undefined): Note {
  const { id, bookId, author, text, createdAt, readerId } = row
  return { id, bookId, author, text, createdAt, mine: readerId !== null && readerId === reader?.id }
}
