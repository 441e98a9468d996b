import type { ResponseCodec } from '@taro-query/request'
import type { BranchStock } from './types'

/**
 * What the branches' system answers: a line for each branch, `老城分馆|3|A-12`. None keeps the book where it says `ERR|01`;
 * whatever else it says is a SyntaxError, which the client makes the cause of a `ParseError`.
 */
export function stockLines(): ResponseCodec<BranchStock[]> {
  return {
    decode(text) {
      const lines = text.split(/\r?\n/).filter(Boolean)
      const [first] = lines
      if (first === undefined) throw new SyntaxError('There is no line')
      if (first.startsWith('ERR|01|')) return []
      if (first.startsWith('ERR|')) throw new SyntaxError(`The system refused: ${first.slice(0, 40)}`)
      return lines.map(readLine)
    },
  }
}

function readLine(line: string, index: number): BranchStock {
  const [, branch, copies, shelf] = /^([^|<>]+)\|(\d+)\|([^|]+)$/.exec(line) ?? []
  if (branch === undefined || shelf === undefined) {
    throw new SyntaxError(`Line ${index + 1} has no branch, copies and shelf: ${line.slice(0, 40)}`)
  }
  return { branch, copies: Number(copies), shelf }
}
