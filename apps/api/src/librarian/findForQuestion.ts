import { desc, gt } from 'drizzle-orm'
import { bookColumns } from '../books/findBook'
import { foldText } from '../books/foldText'
import { books, type Database } from '../database/schema'
import type { Book } from '../types'
import { type QuestionWords, questionWords } from './questionWords'

/** The books, at most four and the likeliest first, whose titles, authors or summaries have the words of a question. */
export async function findForQuestion(database: Database, question: string): Promise<Book[]> {
  const folded = plain(question)
  const words = questionWords(folded)
  const all = await database.select(bookColumns).from(books).orderBy(books.id)
  const scored = all
    .map((book) => ({ book, score: scoreOf(book, folded, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
  const best = scored[0]?.score ?? 0
  // What has but one word in common with the question is no answer beside the book that it names.
  return scored
    .filter(({ score }) => score * 2 > best)
    .slice(0, 4)
    .map(({ book }) => book)
}

/** Three books for who found none: of those on the shelf, the ones liked most. */
export async function suggestBooks(database: Database): Promise<Book[]> {
  return database
    .select(bookColumns)
    .from(books)
    .where(gt(books.copies, 0))
    .orderBy(desc(books.likes), books.id)
    .limit(3)
}

// Punctuation divides words. In a Chinese name it is gone already: foldText drops the dot.
const plain = (text: string) =>
  ` ${foldText(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `

function scoreOf(book: Book, question: string, words: QuestionWords): number {
  const names = [book.titleZh, book.titleEn, book.authorZh, book.authorEn].map(plain)
  const named = names.filter((name) => isNamed(name, question, words)).length
  return named * 40 + 3 * matchOf(names.join(''), words) + matchOf(plain(`${book.summaryZh} ${book.summaryEn}`), words)
}

/** Whether the question has the whole title or the whole author. A title of one character must stand alone. */
function isNamed(name: string, question: string, { han }: QuestionWords): boolean {
  const bare = name.trim()
  if (!/^\p{Script=Han}/u.test(bare)) return question.includes(name)
  return bare.length > 1 ? question.includes(bare) : han.includes(bare)
}

/** How much of the words a text has: the square of the characters of each match, as a longer one is no accident. */
function matchOf(text: string, { latin, han }: QuestionWords): number {
  // The start of a word is enough of a long one: `detective` is in `detectives`, but `war` is not in `ward`.
  const latinMatches = latin.filter((word) => text.includes(word.length > 3 ? ` ${word}` : ` ${word} `)).length
  return latinMatches * 4 + han.slice(0, 12).reduce((sum, run) => sum + longestPart(run, text) ** 2, 0)
}

/** The length of the longest part of a run of Han characters that a text has; one character alone says nothing. */
function longestPart(run: string, text: string): number {
  const shortest = Math.min(2, run.length)
  for (let length = Math.min(run.length, 8); length >= shortest; length--) {
    for (let start = 0; start + length <= run.length; start++) {
      if (text.includes(run.slice(start, start + length))) return length
    }
  }
  return 0
}
