import { networkInterfaces } from 'node:os'
import { fileURLToPath } from 'node:url'
import { serve } from '@taro-query/simulator'
import { startApi, startBranchSystem } from 'bookshelf-api'
import { relayedRequest } from './relayedRequest'
import { serveH5 } from './serveH5'
import { servePreview } from './servePreview'
import { serveRelay } from './serveRelay'

/** Built into the production build of the sample: see apps/sample/.env.production. */
const BUILT_IN_API = 'https://api.bookshelf.example'
/** Where the sample's development build looks for the API. */
const API_PORT = 4000
/** Where the sample's development server looks for the relay. */
const RELAY_PORT = 8787

export interface StartedPreview {
  /** The page with both phones. */
  url: string
  /** Origin of the API. */
  api: string
  /** Origin of the branches' old system. */
  branches: string
  /** Addresses of each phone alone. */
  phones: { weapp: string; h5: string }
  /** Folder of the sample, as WeChat DevTools opens it. */
  project: string
  close(): Promise<void>
}

/** Starts the servers behind the sample, both phones and the page around them. Taken ports are moved. */
export async function startPreview({ database }: { database?: string } = {}): Promise<StartedPreview> {
  const api = await startApi({ port: API_PORT, movePort: true, ...(database !== undefined && { database }) })
  const branches = await startBranchSystem({ movePort: true })
  const weapp = await serve({
    dist: sample('dist/weapp'),
    hosts: Object.fromEntries(apiOrigins().map((origin) => [origin, api.url])),
    cloud: {
      functions: sample('cloudfunctions'),
      envVariables: { BRANCHES_ADDRESS: new URL(branches.url).host },
    },
    onCloudCall: ({ event, result, ms }) => preview.show('weapp', relayedRequest(event, result, ms)),
    onRequest: ({ method, url, status, ms }) =>
      preview.show('weapp', { method, path: pathOf(url), milliseconds: ms, ...(status !== undefined && { status }) }),
  })
  const relay = await serveRelay({ branches: branches.url, port: RELAY_PORT })
  const h5 = await serveH5({
    dist: sample('dist/h5'),
    api: api.url,
    relay: relay.url,
    onRequest: (it) => preview.show('h5', it),
  })
  const phones = { weapp: weapp.url, h5: h5.url }
  const preview = await servePreview({ phones })

  const close = async () => {
    await Promise.all([preview, h5, relay, weapp, branches, api].map((server) => server.close()))
  }
  return { url: preview.url, api: api.url, branches: branches.url, phones, project: sample(''), close }
}

const sample = (path: string) => fileURLToPath(new URL(`../../sample/${path}`, import.meta.url))

const pathOf = (url: string) => url.replace(/^https?:\/\/[^/]+/, '')

/** What a production build calls, and what a development build that was made here calls. */
function apiOrigins(): string[] {
  const addresses = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .filter(({ family }) => family === 'IPv4')
    .map(({ address }) => `http://${address}:${API_PORT}`)
  return [BUILT_IN_API, ...addresses]
}
