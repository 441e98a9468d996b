import type { AnswerPiece } from '../types'

/** The same answer in pieces of three characters; a title stays whole. */
export function cutPieces(pieces: AnswerPiece[]): AnswerPiece[] {
  return pieces.flatMap((piece) =>
    piece.bookId === undefined ? (piece.text.match(/.{1,3}/gsu) ?? []).map((text) => ({ text })) : piece,
  )
}
