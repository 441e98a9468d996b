/** What WeChat says when no response comes, and the error that it becomes. */
const FAILURES = [
  [{ errMsg: 'request:fail timeout', errno: 5 }, 'TimeoutError'],
  [{ errMsg: 'request:fail interrupted', errno: 600003 }, 'InterruptedError'],
  [{ errMsg: 'request:fail url not in domain list', errno: 600002 }, 'DomainError'],
  [{ errMsg: 'request:fail -101:net::ERR_CONNECTION_RESET', errno: 600001 }, 'NetworkError'],
  [{ errMsg: 'request:fail -105:net::ERR_NAME_NOT_RESOLVED', errno: 600001 }, 'NetworkError'],
  [{ errMsg: 'request:fail ssl hand shake error' }, 'NetworkError'],
  [{ errMsg: 'request:fail unknown network error', errno: 600000 }, 'NetworkError'],
]

/** Answers, or not, as the plan says; the task is told which error that becomes. */
export function exchange(task, index, plan) {
  if (task.options.enableChunked) void stream(task, index, plan)
  else respond(task, index, plan)
}

function respond(task, index, plan) {
  const { ending, status } = plan
  if (ending === 'silence') return
  task.later(plan.after, () => {
    if (ending === 'answer') task.end('success', response(200, `{"index":${index}}`), 'data')
    if (ending === 'empty') task.end('success', response(204, ''), 'data')
    if (ending === 'status') task.end('success', response(status, '{"message":"no"}'), 'HttpError')
    if (ending === 'garbled') task.end('success', response(200, '<html>'), 'ParseError')
    if (ending === 'failure') fail(task, plan)
  })
}

/** Server-Sent Events, each in two chunks; from a server that does not pause, all in one. */
async function stream(task, index, plan) {
  const { ending, status, pieces } = plan
  const pause = () => new Promise((resolve) => task.later(plan.after, resolve))
  await pause()
  if (ending === 'status') {
    task.headers(response(status))
    task.chunk(bytesOf('{"message":"no"}'))
    return task.end('success', response(status, bytesOf('')), 'HttpError')
  }
  if (ending === 'silence' && pieces === 0) return
  if (ending === 'failure' && pieces === 0) return fail(task, plan)
  task.headers(response(200))
  const events = Array.from({ length: pieces }, (_, piece) => `data: {"index":${index},"piece":${piece}}\n\n`)
  if (plan.after === 0) task.chunk(bytesOf(events.join('')))
  else {
    for (const event of events) {
      await pause()
      task.chunk(bytesOf(event.slice(0, 10)))
      task.chunk(bytesOf(event.slice(10)))
    }
  }
  if (ending === 'silence') return
  if (ending === 'failure') return fail(task, plan)
  if (ending === 'garbled') task.chunk(bytesOf('data: <html>\n\n'))
  task.end('success', response(200, bytesOf('')), ending === 'garbled' ? 'ParseError' : 'data')
}

function fail(task, plan) {
  const [result, outcome] = FAILURES[plan.failure % FAILURES.length]
  task.end('fail', { ...result }, outcome)
}

export function response(statusCode, data) {
  return { errMsg: 'request:ok', statusCode, header: { 'Content-Type': 'application/json' }, cookies: [], data }
}

function bytesOf(text) {
  return new TextEncoder().encode(text).buffer
}
