import type { IncomingMessage, ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { CloudFunctions } from '../cloud/createCloudFunctions'
import type { CloudFunctionCall } from '../host/cloud'
import { isOwnPage } from './ownPage'

/** Runs the cloud function that the phone calls. Refuses whoever does not have the page's token, and other origins' pages. */
export async function relayCloud(
  request: IncomingMessage,
  response: ServerResponse,
  { token, functions }: { token: string; functions: CloudFunctions },
): Promise<void> {
  if (!isOwnPage(request, token)) {
    response.writeHead(403, { 'content-type': 'text/plain' })
    response.end('The cloud functions of this server are for its own phone page only.')
    return
  }
  // Our own phone wrote it.
  const answer = await functions.call((await json(request)) as CloudFunctionCall)
  response.writeHead(200, { 'content-type': 'application/json' })
  response.end(JSON.stringify(answer))
}
