import type { AnswerPiece } from '../../api/types'

/** Text that follows text is one piece: a view for each character would be a lot of views. */
export function joinPieces(pieces: AnswerPiece[]): AnswerPiece[] {
  const joined: AnswerPiece[] = []
  for (const piece of pieces) {
    const last = joined[joined.length - 1]
    if (last && last.bookId === undefined && piece.bookId === undefined) last.text += piece.text
    else joined.push({ ...piece })
  }
  return joined
}
