import { createForwarder, type RelayOptions } from './createForwarder'
import type { RelayAnswer } from './wire'

/** A cloud function's `main`. */
export type CloudFunction = (event: unknown, context?: unknown) => Promise<RelayAnswer>

/** Milliseconds: WeChat's own default for a cloud function, and what the answer needs to get out. */
const DEFAULT_TIMEOUT = 3_000
const MARGIN = 300

/**
 * The `main` of a cloud function that makes HTTP requests for a mini program: `exports.main = createRelay({ allow: […] })`.
 * It calls the backends in `allow` and refuses everything else before it opens a connection. It answers users of the mini
 * program only, by WeChat's own word: a timer, the HTTP API or another function has no openid and is refused.
 *
 * @throws TypeError for options that could never work: an entry of `allow` that is no origin, that is private and does not
 * say so, a limit that is no positive number.
 */
export function createRelay(options: RelayOptions): CloudFunction {
  const forward = createForwarder(options)
  return (event, context) => forward(event, { caller: readOpenid(), timeout: readTimeout(context) })
}

// As wx-server-sdk 4.0.2 `getWXContext()` reads it, without the 10 MB of its dependencies: the cloud lists the names that
// count for this call, and an instance has one call at a time.
function readOpenid(): string | undefined {
  const { WX_CONTEXT_KEYS = '', WX_OPENID } = process.env
  return WX_CONTEXT_KEYS.split(',').includes('WX_OPENID') ? WX_OPENID : undefined
}

// The context says how long the function has (cloud.tencent.com/document/product/583/9210).
function readTimeout(context: unknown): number {
  const { time_limit_in_ms: limit } = Object(context) as { time_limit_in_ms?: unknown }
  return Math.max(MARGIN, (typeof limit === 'number' && limit > 0 ? limit : DEFAULT_TIMEOUT) - MARGIN)
}
