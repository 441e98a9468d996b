/**
 * What is wrong with how a call ended; `undefined` if nothing is. An abort goes before all else, then what came over the
 * wire; only where nothing came may the time have been up.
 */
export function verdict(call, { value, pieces = [], error }) {
  const { index, plan, wire } = call
  const came = error?.name ?? 'data'
  const expected = call.isAborted ? 'AbortError' : (wire ?? 'TimeoutError')
  if (came === 'LoginError' && plan.isSigned && !call.isAborted && isOfLogin(error.cause)) return undefined
  const hasLeft = plan.kind === 'stream' && plan.reads === 'the first' && pieces.length === 1
  if (came !== expected && !(hasLeft && came === 'data')) return `${came} in place of ${expected}: ${error?.stack}`

  if (pieces.some((piece, place) => piece.data.index !== index || piece.data.piece !== place)) {
    return `wrong pieces: ${JSON.stringify(pieces)}`
  }
  if (came === 'AbortError' && error.cause !== call) return `the abort has another reason: ${error.cause}`
  // A timer may be a fraction of a millisecond early.
  const elapsed = performance.now() - call.startedAt
  if (came === 'TimeoutError' && !wire && elapsed < plan.timeout - 1) return `the time was up after ${elapsed} ms`
  if (came !== 'data' || hasLeft) return undefined
  if (plan.kind === 'stream') return pieces.length === plan.pieces ? undefined : `${pieces.length} pieces`
  const isRight = plan.ending === 'empty' ? value === undefined : value?.index === index
  return isRight ? undefined : `wrong data: ${JSON.stringify(value)}`
}

function isOfLogin({ request, message }) {
  return request ? request.url.endsWith('/login') : message.startsWith('login timed out')
}
