import type { Received } from '../server/startServer'

const FORM = new URLSearchParams([
  ['q', "a & b's (x)~*!"],
  ['tags', '书'],
  ['tags', '💡 +'],
  ['tags', '%'],
  ['since', '1970-01-01T00:00:00.000Z'],
  ['page', '1.5'],
  ['done', 'false'],
]).toString()
const JSON_TEXT = `{"q":"a & b's (x)~*!","tags":["书",null,"💡 +","%"],"since":"1970-01-01T00:00:00.000Z","page":1.5,"done":false}`

/** What `sendAll` puts on the wire: method, URL, body, and the content-type of what has one. */
export const EXPECTED = [
  ['GET', `/get/%C3%A9%2F1%20%3F?${FORM.replace(/\+/g, '%20')}`, '', undefined],
  ['POST', '/form', FORM, 'application/x-www-form-urlencoded'],
  ['PUT', '/json', JSON_TEXT, 'application/json'],
]

/** The same of what a server received. Some platforms give a GET a content-type, which means nothing. */
export function wireOf(received: readonly Received[]): unknown[] {
  return received.map(({ method, url, bytes, headers }) => [
    method,
    url,
    bytes.toString('utf8'),
    method === 'GET' ? undefined : headers['content-type'],
  ])
}
