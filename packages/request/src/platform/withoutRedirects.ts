import { NetworkError } from '../errors/NetworkError'
import type { HeaderFields } from '../headers'
import { isRedirect, type TaroStep, type TransportResponse } from '../transport'
import type { NativeTask } from './nativeTask'
import { toResponse } from './taroResponse'
import { textRequest } from './textRequest'

/**
 * A step that gives a redirect back as the response that it is, where the platform can. An app's own `redirect` wins.
 *
 * @param secret Headers that must not go along.
 */
export function withoutRedirects(step: TaroStep | undefined, secret: HeaderFields): TaroStep {
  return Object.assign(process.env.TARO_ENV === 'h5' ? inBrowser(secret, step) : inMiniProgram(step), {
    redirect: 'manual',
    content: step ? step.content : 'text',
  } as const)
}

// `redirect: 'manual'` ends the request and tells where it was to go in `onHeadersReceived`; whether that is a success
// is not written (developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html).
function inMiniProgram(step: TaroStep = textRequest): TaroStep {
  return async (request, options) => {
    let redirect: TransportResponse | undefined
    const onTask = (task: NativeTask) => {
      task.onHeadersReceived?.(({ statusCode = 0, header }) => {
        const response = toResponse({ statusCode, header })
        if (isRedirect(response)) redirect = response
      })
    }
    try {
      return await step({ ...request, onTask }, { redirect: 'manual', ...options })
    } catch (error) {
      // After an abort nobody goes on: the queue refuses it.
      if (redirect) return redirect
      throw error
    }
  }
}

// A browser does not say where a redirect leads. Since 2023 it takes no `authorization` to another origin
// (fetch.spec.whatwg.org, HTTP-redirect fetch), but any other header.
function inBrowser(secret: HeaderFields, step: TaroStep = textRequest): TaroStep {
  const secrets = Object.keys(secret)
  return async (request, options) => {
    const isSafe = secrets.every((name) => name.toLowerCase() === 'authorization')
    const response = await step(request, isSafe ? options : { redirect: 'manual', ...options })
    if (response.status > 0) return response
    const detail = `redirected; a browser would take ${secrets} along. Send the token as authorization, or redirect nothing`
    throw new NetworkError(request, 'unknown', { detail, retryable: false })
  }
}
