import { connect } from 'node:net'
import { createRelayServer } from '@taro-query/relay'
import { type Listening, listen } from './listen'

/** Built into the H5 build of the sample: see apps/sample/.env.production. */
const SECRET = process.env.TARO_APP_RELAY_SECRET ?? 'bookshelf-readers'

export interface RelayOptions {
  /** Where the branches' system really is; the app knows it by a name that no DNS has. */
  branches: string
  /** @default 0, any free port */
  port?: number
}

/** The relay for H5, which has no cloud functions: it allows what apps/sample/cloudfunctions/relay does. */
export function serveRelay({ branches, port = 0 }: RelayOptions): Promise<Listening> {
  const address = new URL(branches)
  const relay = createRelayServer({
    allow: [{ origin: 'http://branches.bookshelf.example', private: true, methods: ['POST'], paths: ['/stock.cgi'] }],
    secret: SECRET,
    // Milliseconds, as many as a cloud function has.
    timeout: 3_000,
    lookup: async () => [address.hostname],
    connect: () => connect({ host: address.hostname, port: Number(address.port) }),
  })
  return listen(relay, port)
}
