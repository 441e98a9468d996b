import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** The titles on the shelf. The columns are made by `migrations/`; this is their shape in TypeScript. */
export const books = sqliteTable('books', {
  id: integer('id').primaryKey(),
  titleZh: text('title_zh').notNull(),
  titleEn: text('title_en').notNull(),
  authorZh: text('author_zh').notNull(),
  authorEn: text('author_en').notNull(),
  year: integer('year').notNull(),
  language: text('language').notNull(),
  summaryZh: text('summary_zh').notNull(),
  summaryEn: text('summary_en').notNull(),
  copies: integer('copies').notNull(),
  likes: integer('likes').notNull().default(0),
  searchText: text('search_text').notNull(),
})

/** What readers wrote about a book. */
export const notes = sqliteTable('notes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  bookId: integer('book_id').notNull(),
  author: text('author').notNull(),
  text: text('text').notNull(),
  createdAt: text('created_at').notNull(),
})

/** Copies that wait at the desk. */
export const reservations = sqliteTable('reservations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  bookId: integer('book_id').notNull(),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  pickupBefore: text('pickup_before').notNull(),
})

/** The open database, through drizzle. */
export type Database = LibSQLDatabase<Record<string, never>>
