import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { CloudFunctions } from '../cloud/createCloudFunctions'
import type { CloudFunctionCall } from '../host/cloud'
import { isOwnPage } from './ownPage'

/** One call of a cloud function that reached the server of the phone. */
export interface RelayedCall {
  /** The function's. */
  name: string
  /** What the app gave as `data`, as JSON. */
  event: string
  /** What the function gave, as JSON; absent when it failed. */
  result?: string
  /** Why it failed, in one sentence. */
  error?: string
  /** Milliseconds until it ended, the start of its process included. */
  ms: number
}

interface CloudRelayOptions {
  readonly token: string
  readonly functions: CloudFunctions
  readonly onCloudCall: ((record: RelayedCall) => void) | undefined
}

/** Runs the cloud function that the phone calls. Refuses whoever does not have the page's token, and other origins' pages. */
export async function relayCloud(
  request: IncomingMessage,
  response: ServerResponse,
  { token, functions, onCloudCall }: CloudRelayOptions,
): Promise<void> {
  if (!isOwnPage(request, token)) {
    response.writeHead(403, { 'content-type': 'text/plain' })
    response.end('The cloud functions of this server are for its own phone page only.')
    return
  }
  // Our own phone wrote it.
  const call = (await json(request)) as CloudFunctionCall
  const startedAt = performance.now()
  const answer = await functions.call(call)
  const { result, error } = answer
  onCloudCall?.({
    name: call.name,
    event: call.event,
    ...(result !== undefined && { result }),
    ...(error && { error: error.message }),
    ms: Math.round(performance.now() - startedAt),
  })
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
}
