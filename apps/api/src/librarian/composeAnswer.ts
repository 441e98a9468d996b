import type { AnswerPiece, Book } from '../types'

/** The answer, in the language of the question: Chinese when it has Han characters, else English. */
export function composeAnswer(question: string, found: Book[], suggestions: Book[]): AnswerPiece[] {
  const { none, one, several } = /\p{Script=Han}/u.test(question) ? chinese : english
  const [book] = found
  if (!book) return none(suggestions)
  return found.length === 1 ? one(book) : several(found)
}

type Phrases = {
  none: (suggestions: Book[]) => AnswerPiece[]
  one: (book: Book) => AnswerPiece[]
  several: (books: Book[]) => AnswerPiece[]
}

const chinese: Phrases = {
  none: (suggestions) => [
    { text: '书架上没有找到和这个问题有关的书。也许你会喜欢这几本：' },
    ...suggestions.flatMap((book) => lineZh(book)),
  ],
  one: (book) => [
    { text: '你要找的应该是' },
    titleZh(book),
    { text: `，${book.authorZh}著。${book.summaryZh}${book.copies > 0 ? '目前' : '可惜目前'}${stockZh(book)}。` },
  ],
  several: (books) => [{ text: '这几本和你的问题有关：' }, ...books.flatMap((book) => lineZh(book))],
}

const english: Phrases = {
  none: (suggestions) => [
    { text: 'I found no book on the shelf for this question. You may like one of these:' },
    ...suggestions.flatMap((book) => lineEn(book)),
  ],
  one: (book) => [
    { text: 'That should be ' },
    titleEn(book),
    { text: ` by ${book.authorEn}. ${book.summaryEn} Right now, ${stockEn(book)}.` },
  ],
  several: (books) => [{ text: 'These have to do with your question:' }, ...books.flatMap((book) => lineEn(book))],
}

const titleZh = ({ id, titleZh }: Book): AnswerPiece => ({ text: `《${titleZh}》`, bookId: id })
const titleEn = ({ id, titleEn }: Book): AnswerPiece => ({ text: titleEn, bookId: id })

// Each on a line of its own.
const lineZh = (book: Book) => [{ text: '\n' }, titleZh(book), { text: `，${book.authorZh}，${stockZh(book)}` }]
const lineEn = (book: Book) => [{ text: '\n' }, titleEn(book), { text: `, ${book.authorEn}: ${stockEn(book)}` }]

const stockZh = ({ copies }: Book) => (copies > 0 ? `在架 ${copies} 本` : '全部借出')

function stockEn({ copies }: Book): string {
  if (copies === 0) return 'all copies are out'
  return copies === 1 ? 'one copy is on the shelf' : `${copies} copies are on the shelf`
}
