import type { WireRequest, WireResponse } from '../host/types'

/** `Platform.fetch` over Node's own. */
export async function sendToWire(url: string, { method, headers, body, signal }: WireRequest): Promise<WireResponse> {
  const response = await fetch(url, {
    method,
    headers,
    signal,
    redirect: 'manual',
    ...(body === undefined ? {} : { body: body as BodyInit }),
  })
  return { status: response.status, headers: response.headers, body: readChunks(response) }
}

async function* readChunks({ body }: Response): AsyncGenerator<Uint8Array> {
  if (!body) return
  const reader = body.getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel()
  }
}
