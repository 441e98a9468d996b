import type { CloudFunctionAnswer, CloudFunctionCall } from '../host/cloud'
import { CLOUD, TOKEN_HEADER } from './relayWire'

/** `Platform.callCloudFunction` through the phone's server, which has the functions. */
export async function callServedFunction(call: CloudFunctionCall, token: string): Promise<CloudFunctionAnswer> {
  const response = await fetch(CLOUD, {
    method: 'POST',
    headers: { [TOKEN_HEADER]: token, 'content-type': 'application/json' },
    body: JSON.stringify(call),
  })
  if (!response.ok) throw new Error(await response.text())
  return (await response.json()) as CloudFunctionAnswer
}
