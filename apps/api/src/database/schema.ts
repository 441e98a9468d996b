import type { LibSQLDatabase } from 'drizzle-orm/libsql'
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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

/** Who has an account, by WeChat (`openid`) or by password. */
export const readers = sqliteTable('readers', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  name: text('name').notNull(),
  avatar: text('avatar'),
  openid: text('openid'),
  password: text('password'),
})

/** Who is signed in, until when. */
export const sessions = sqliteTable('sessions', {
  tokenHash: text('token_hash').primaryKey(),
  readerId: integer('reader_id').notNull(),
  expiresAt: integer('expires_at').notNull(),
})

/** The readers' pictures, one each at most. */
export const avatars = sqliteTable('avatars', {
  file: text('file').primaryKey(),
  readerId: integer('reader_id').notNull(),
  type: text('type').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).notNull(),
})

/** What readers wrote about a book. */
export const notes = sqliteTable('notes', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  bookId: integer('book_id').notNull(),
  author: text('author').notNull(),
  text: text('text').notNull(),
  createdAt: text('created_at').notNull(),
  readerId: integer('reader_id'),
  idempotencyKey: text('idempotency_key'),
  deleted: integer('deleted', { mode: 'boolean' }).notNull().default(false),
})

/** Copies that wait at the desk. */
export const reservations = sqliteTable('reservations', {
  id: integer('id').primaryKey({ autoIncrement: true }),
  bookId: integer('book_id').notNull(),
  name: text('name').notNull(),
  phone: text('phone').notNull(),
  pickupBefore: text('pickup_before').notNull(),
  readerId: integer('reader_id'),
})

/** The open database, through drizzle. */
export type Database = LibSQLDatabase<Record<string, never>>
