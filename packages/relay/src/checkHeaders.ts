import { RelayError } from './RelayError'

// Of the phone's. CGI, and PHP and WSGI with it, makes one name of `x-user`, `x_user` and `x.user`.
const PHONE_NAME = /^[a-z\d-]+$/
// RFC 9110, 5.1 and 5.5.
const NAME = /^[!#$%&'*+.^`|~\w-]+$/
const VALUE = /^[\t -~\x80-\xff]*$/

// The relay's own to write (RFC 9110, 7.2, 7.6 and 8.6), or what a backend believes of a proxy: who the user is, which path
// or method is really meant.
const FORBIDDEN = new RegExp(
  `^(${[
    'host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|http2-settings|content-length|expect|via',
    'proxy-.*|forwarded|x-forwarded.*|(.*-)?(client|real|connecting)-ip|x-wx-.*',
    'x-original-(url|host)|x-rewrite-url|x-host|x-http-method.*|x-method-override',
  ].join('|')})$`,
)

/** Bytes of all names and values; what Node and most servers take is 16 KB with the request line. */
const LIMIT = 12 * 1024

/** Of the relay's own, which a backend may ask for under any name. */
export const isHeaderName = (name: string): boolean => NAME.test(name)
export const isHeaderValue = (value: unknown): boolean => typeof value === 'string' && VALUE.test(value)

/**
 * The headers that a phone sent, names in lower case, without what the relay negotiates itself.
 *
 * @throws RelayError for a header that would be another one, that is the relay's own, or that is there twice.
 */
export function checkHeaders(headers: unknown): Record<string, string> {
  if (typeof headers !== 'object' || headers === null || Array.isArray(headers)) {
    throw new RelayError('request', 'The request has no headers object')
  }
  const checked = new Map<string, string>()
  let size = 0
  for (const [rawName, value] of Object.entries(headers)) {
    const name = rawName.toLowerCase()
    const shown = JSON.stringify(rawName.slice(0, 40))
    if (!isHeaderValue(value)) throw new RelayError('header', `HTTP forbids a character of the header ${shown}`)
    if (!PHONE_NAME.test(name)) {
      const why = 'a name is letters, digits and hyphens'
      throw new RelayError('header', `The header ${shown} is not the phone's to send: ${why}`)
    }
    if (FORBIDDEN.test(name)) throw new RelayError('header', `The header "${name}" is not the phone's to send`)
    if (checked.has(name)) throw new RelayError('header', `The header "${name}" is there twice`)
    checked.set(name, value)
    size += name.length + value.length + 4
  }
  if (size > LIMIT) throw new RelayError('header', `The headers are over ${LIMIT} bytes`)
  checked.delete('accept-encoding')
  return Object.fromEntries(checked)
}
