import type { AnswerPiece } from '../../api/types'

/** Characters of a run of text that is not joined any more. */
const LONG = 60

/**
 * Text that follows text is one piece: a view for each character would be a lot of views. A long one is left as it is:
 * what is added goes into the next, and no `setData` carries the whole answer.
 */
export function joinPieces(pieces: AnswerPiece[]): AnswerPiece[] {
  const joined: AnswerPiece[] = []
  for (const { text, bookId } of pieces) {
    const last = joined[joined.length - 1]
    const goesOn = last && last.bookId === undefined && bookId === undefined && last.text.length < LONG
    if (goesOn) last.text += text
    else joined.push(bookId === undefined ? { text } : { text, bookId })
  }
  return joined
}
