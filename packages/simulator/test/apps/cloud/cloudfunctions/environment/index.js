exports.main = (_, context) => {
  const { WX_CONTEXT_KEYS = '', WX_OPENID, TCB_ENV, TCB_SOURCE } = process.env
  const keys = WX_CONTEXT_KEYS.split(',').sort()
  return { call: { keys, openid: WX_OPENID, env: TCB_ENV, source: TCB_SOURCE }, limit: context.time_limit_in_ms }
}
