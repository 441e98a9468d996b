import https from 'node:https'
import type { AddressInfo } from 'node:net'
import { createRelay, type RelayAnswer } from '@taro-query/relay'
import { asUser } from './support/asUser'
import { dialTo } from './support/dial'

// For stock.example.com, for a hundred years, and signed by nobody but itself: no secret, as nobody trusts it.
const KEY = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgI4sjr0yDYY8o0Mi0
XA9RQ6uaMjslgajc/cSOWy4YKp+hRANCAAT8L7AKcRC/Xwl18qRRCoiyPegMYG4E
lLFBoyS1TY70DTp+hs9ycWQouks145FaxZU5oukKDRundnKSAFwQZO8j
-----END PRIVATE KEY-----
`
const CERTIFICATE = `
-----BEGIN CERTIFICATE-----
MIIBrTCCAVOgAwIBAgIUNElUU40Oj3ICERjHDd1NfvugJvEwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRc3RvY2suZXhhbXBsZS5jb20wIBcNMjYxMTI4MjEzNDM0WhgP
MjEyNjExMDQyMTM0MzRaMBwxGjAYBgNVBAMMEXN0b2NrLmV4YW1wbGUuY29tMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE/C+wCnEQv18JdfKkUQqIsj3oDGBuBJSx
QaMktU2O9A06fobPcnFkKLpLNeORWsWVOaLpCg0bp3ZykgBcEGTvI6NxMG8wHQYD
VR0OBBYEFDQx8Ze/RyLSGIe8pvlDRmu5EVkFMB8GA1UdIwQYMBaAFDQx8Ze/RyLS
GIe8pvlDRmu5EVkFMA8GA1UdEwEB/wQFMAMBAf8wHAYDVR0RBBUwE4IRc3RvY2su
ZXhhbXBsZS5jb20wCgYIKoZIzj0EAwIDSAAwRQIhANPVGZyIOTAma3g3eYb4xtIY
F8opOlxKXlgzfUOIvesrAiAZIKwvn2lOYneqWiYsGARrWngRYMV/3XehVg+YtTgW
8g==
-----END CERTIFICATE-----
`

let server: https.Server
let port: number
beforeAll(async () => {
  asUser('ann')
  server = https.createServer({ key: KEY.trim(), cert: CERTIFICATE.trim() }, ({ headers }, response) =>
    response.end(headers.host),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  asUser(undefined)
  server.close()
  server.closeAllConnections()
})

const call = (host: string, ca?: string): Promise<RelayAnswer> => {
  const dialing = dialTo({ [host]: ['127.0.0.1'] }, { 443: port })
  const main = createRelay({
    allow: [{ origin: `https://${host}`, private: true, ...(ca !== undefined && { ca }) }],
    ...dialing,
  })
  return main({ relay: 1, method: 'GET', url: `https://${host}/`, headers: {} })
}

it('calls a backend whose certificate its own authority signed, by its name', async () => {
  expect(await call('stock.example.com', CERTIFICATE)).toMatchObject({
    status: 200,
    body: { text: 'stock.example.com' },
  })
})

it('refuses a certificate that nobody signed, or that is another name’s', async () => {
  expect(await call('stock.example.com')).toMatchObject({ error: { fault: 'tls' } })
  expect(await call('other.example.com', CERTIFICATE)).toMatchObject({ error: { fault: 'tls' } })
})
