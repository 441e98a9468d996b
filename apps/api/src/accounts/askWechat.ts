import { HTTPException } from 'hono/http-exception'
import * as v from 'valibot'

/** The mini program at WeChat. */
export type WechatOptions = {
  /** The AppID, `wx` and 16 hex digits. */
  appId: string
  /** The AppSecret, which never leaves the server. */
  secret: string
  /** Origin of WeChat's servers. @default 'https://api.weixin.qq.com' */
  origin?: string
  /** Milliseconds that WeChat has to answer. @default 5_000 */
  timeout?: number
}

const answerSchema = v.object({
  openid: v.optional(v.string()),
  errcode: v.optional(v.number()),
  errmsg: v.optional(v.string(), ''),
})

// Of the errcodes of jscode2session those that are the code's fault: not valid, used before, a blocked user.
const refusals = [40029, 40163, 40226]

/**
 * The openid of the reader whose `wx.login` gave this code.
 *
 * @throws HTTPException 400 for a code that WeChat refuses, 502 when it gives no answer or says that it cannot.
 */
export async function askWechat(options: WechatOptions, code: string, signal: AbortSignal): Promise<string> {
  const { openid, errcode, errmsg } = await exchange(options, code, signal)
  if (openid) return openid
  const said = `WeChat answered errcode ${errcode}: ${errmsg}`
  throw new HTTPException(refusals.includes(errcode ?? 0) ? 400 : 502, { message: said })
}

async function exchange(options: WechatOptions, code: string, signal: AbortSignal) {
  const { appId, secret, origin = 'https://api.weixin.qq.com', timeout = 5_000 } = options
  const query = new URLSearchParams({ appid: appId, secret, js_code: code, grant_type: 'authorization_code' })
  try {
    const response = await fetch(`${origin}/sns/jscode2session?${query}`, {
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeout)]),
    })
    // Its content-type is text/plain, and its status 200 whatever happened.
    return v.parse(answerSchema, await response.json())
  } catch (cause) {
    throw new HTTPException(502, { message: 'WeChat does not answer.', cause })
  }
}
