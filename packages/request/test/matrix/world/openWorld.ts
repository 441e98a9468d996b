import { startServer, unusedURL } from '../../server/startServer'
import type { HostName } from '../fault'
import { openTls } from './openTls'
import { ROUTES } from './routes'

type Hosts = Readonly<Record<HostName, string>>

/** The servers of the matrix, under the names that the platforms know them by. */
export interface OpenWorld {
  /** A page for H5, of another origin than its API. */
  readonly pageOrigin: string
  /** As a browser reaches them: it has no list of trusted domains, so nothing is unlisted. */
  readonly h5: Hosts
  /** As a mini program names them. */
  readonly miniProgram: Hosts
  /** Where each origin that a mini program has listed really goes. */
  readonly listed: Readonly<Record<string, string>>
  /** Ends every connection. */
  cut(): void
  close(): Promise<void>
}

export async function openWorld(): Promise<OpenWorld> {
  const server = await startServer({
    '/page': (response) => response.setHeader('content-type', 'text/html').end('<!doctype html>'),
    ...ROUTES,
  })
  const tls = await openTls()
  const api = server.baseURL
  const local = api.replace('127.0.0.1', 'localhost')
  const h5: Hosts = {
    api,
    refused: await unusedURL(),
    nowhere: 'https://nowhere.invalid',
    selfSigned: tls.baseURL,
    notTls: api.replace('http:', 'https:'),
    unlisted: local,
    subdomain: local,
    unlistedPort: local,
    insecure: api,
    address: api,
  }
  const miniProgram: Hosts = {
    api: 'https://api.example.com',
    refused: 'https://refused.example.com',
    nowhere: 'https://nowhere.invalid',
    selfSigned: 'https://self-signed.example.com',
    notTls: 'https://not-tls.example.com',
    unlisted: 'https://unlisted.example.com',
    subdomain: 'https://www.api.example.com',
    unlistedPort: 'https://api.example.com:8443',
    insecure: 'http://api.example.com',
    address: h5.notTls,
  }
  const listed = (['api', 'refused', 'nowhere', 'selfSigned', 'notTls'] as const).map((name) => [
    miniProgram[name],
    h5[name],
  ])
  return {
    pageOrigin: local,
    h5,
    miniProgram,
    listed: Object.fromEntries(listed),
    cut: server.cut,
    async close() {
      await Promise.all([server.close(), tls.close()])
    },
  }
}
