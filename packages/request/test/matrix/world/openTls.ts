import https from 'node:https'
import type { AddressInfo } from 'node:net'

// For 127.0.0.1, until 2120, and signed by nobody but itself: no secret, as nobody trusts it.
const KEY = `
-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgj5ZGv3s1zURXLhvJ
MltOrD+jCMktQtd1DTbbC/PITrShRANCAAQ0QCW5lS6mHJFUpVFSdUSvSb66lRFk
u2h4RP5DJv/hcOWDsnvTeTbC+lppaTLn0+cdHfcezkg5gmI72b5cwjze
-----END PRIVATE KEY-----
`
const CERTIFICATE = `
-----BEGIN CERTIFICATE-----
MIIBSjCB8aADAgECAgEBMAoGCCqGSM49BAMCMBQxEjAQBgNVBAMMCTEyNy4wLjAu
MTAgFw0yMDAxMDEwMDAwMDBaGA8yMTIwMDEwMTAwMDAwMFowFDESMBAGA1UEAwwJ
MTI3LjAuMC4xMFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAENEAluZUuphyRVKVR
UnVEr0m+upURZLtoeET+Qyb/4XDlg7J703k2wvpaaWky59PnHR33Hs5IOYJiO9m+
XMI83qMyMDAwDwYDVR0RBAgwBocEfwAAATAdBgNVHQ4EFgQUws/Kciq1JsUb2Ujv
k8ronpV5J/QwCgYIKoZIzj0EAwIDSAAwRQIgIvuifRLoNgq+vfkmlu/SUn7iaCrn
GOO5kFFMtPvsPDYCIQCHlMWDB9/5YBPSkP+mflKyMHb7zo+yTSIwhtt+b6bSgA==
-----END CERTIFICATE-----
`

/** A server behind a certificate that no client should take. */
export async function openTls(): Promise<{ baseURL: string; close(): Promise<void> }> {
  const server = https.createServer({ key: KEY.trim(), cert: CERTIFICATE.trim() }, (_, response) => {
    response.setHeader('access-control-allow-origin', '*')
    response.end('{}')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    baseURL: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
