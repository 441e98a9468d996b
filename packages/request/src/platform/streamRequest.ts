import type { TaroStep } from '../transport'
import { h5Stream } from './h5Stream'
import { miniProgramStream } from './miniProgramStream'

/**
 * A request whose response is a stream of bytes, there as soon as its headers are. What an error says is text.
 *
 * @param limit Bytes that may be unread.
 */
export function streamRequest(limit: number): TaroStep {
  const stream = process.env.TARO_ENV === 'h5' ? h5Stream : miniProgramStream
  return (request, options) => stream(request, options, limit)
}
