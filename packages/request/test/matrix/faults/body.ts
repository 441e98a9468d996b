import type { StandardSchemaV1 } from '@taro-query/request'
import { type Fault, NO_ERROR } from '../fault'

const refuse: StandardSchemaV1<never, never> = {
  '~standard': { version: 1, vendor: 'matrix', validate: () => ({ issues: [{ message: 'nothing fits' }] }) },
}

class SoldOut extends Error {
  override readonly name = 'SoldOut'
}

/** The answer is a success, and its body is not what it should be; and bodies that are rightly empty. */
export const BODY_FAULTS: readonly Fault[] = [
  {
    fault: 'HTML where JSON is due, as a portal of a Wi-Fi sends it',
    run: ({ get }) => get('/html'),
    ends: 'ParseError',
    facts: { retryable: false },
  },
  { fault: 'JSON that is cut off', run: ({ get }) => get('/cut-json'), ends: 'ParseError' },
  { fault: 'nothing where JSON is due', run: ({ get }) => get('/empty'), ends: 'ParseError' },
  {
    fault: 'a body longer than its content-length, of which the rest is lost',
    run: ({ get }) => get('/long'),
    ends: 'ParseError',
  },
  {
    fault: 'a response that does not fit its schema',
    run: ({ client, request: { json } }) =>
      client().endpoint({ method: 'GET', path: '/any', response: json(refuse) })(),
    ends: 'ValidationError',
    facts: { where: 'response', retryable: false },
  },
  {
    fault: 'an envelope that says no: unwrap throws a class of the app',
    run: ({ client }) =>
      client({
        unwrap(data) {
          const { code, message } = data as { code: number; message: string }
          if (code !== 0) throw new SoldOut(message)
        },
      }).endpoint({ method: 'GET', path: '/envelope' })(),
    ends: 'SoldOut',
    facts: { message: 'sold out' },
  },
  { fault: 'status 204, which has no body', run: ({ get }) => get('/no-content'), ends: NO_ERROR },
  { fault: 'status 205, which has no body', run: ({ get }) => get('/reset-content'), ends: NO_ERROR },
  {
    fault: 'a HEAD, which is answered without a body',
    run: ({ client, request: { json } }) => client().endpoint({ method: 'HEAD', path: '/any', response: json() })(),
    ends: NO_ERROR,
  },
  { fault: 'JSON after a byte order mark (my.request error 14)', run: ({ get }) => get('/bom'), ends: NO_ERROR },
  {
    fault: 'a query that does not fit its schema',
    run: ({ client }) => client().endpoint({ method: 'GET', path: '/any', query: refuse })({ query: {} as never }),
    ends: 'ValidationError',
    facts: { where: 'query' },
  },
  {
    fault: 'a body that does not fit its schema',
    run: ({ client, request: { json } }) =>
      client().endpoint({ method: 'POST', path: '/any', body: json(refuse) })({ body: {} as never }),
    ends: 'ValidationError',
    facts: { where: 'body' },
  },
]
