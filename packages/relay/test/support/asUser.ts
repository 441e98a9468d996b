const before = { ...process.env }

/** What WeChat's cloud puts into the environment for a call by a user; `undefined`: the call is nobody's. */
export function asUser(openid: string | undefined): void {
  process.env = { ...before }
  if (openid !== undefined) Object.assign(process.env, { WX_CONTEXT_KEYS: 'WX_APPID,WX_OPENID', WX_OPENID: openid })
}
