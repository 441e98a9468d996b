import type { HostContext } from '../host/context'
import type { LoginRecord } from '../host/types'
import type { ApiMaker } from './api'

/** A code is good for five minutes (wx.login). */
const CODE_LIFE = 5 * 60_000

/** The user's account, as the app meets it. */
export interface Account {
  readonly apis: Record<string, unknown>
  /** A new code, for the app or for its server: `wx-code-1`, `wx-code-2`… */
  newCode(to: LoginRecord['to']): string
}

/** `wx.login`, `wx.checkSession`, privacy: a user who is logged in to WeChat and has agreed to everything. */
export function createAccount({ config, events, realm, signals, stamp }: HostContext, api: ApiMaker): Account {
  let codes = 0
  // A session is that of the latest code (wx.checkSession).
  let hasSession = false
  signals.on('sessionEnd', () => {
    hasSession = false
  })
  const newCode: Account['newCode'] = (to) => {
    const head = stamp()
    const code = `wx-code-${++codes}`
    hasSession = true
    events.emit('login', { ...head, code, expiresAt: head.at + CODE_LIFE, to })
    return code
  }
  const apis = {
    login: api('login', () => ({ code: newCode('app') })),
    checkSession: api('checkSession', () => {
      // WeChat's sentence is not documented: an app goes by the failure itself.
      if (!hasSession) throw new Error('session time out, need relogin')
    }),
    getAccountInfoSync: () =>
      realm.fromJSON(JSON.stringify({ miniProgram: { appId: config.appId, envVersion: 'develop', version: '' } })),
    getPrivacySetting: api('getPrivacySetting', () => ({ needAuthorization: false, privacyContractName: '' })),
    requirePrivacyAuthorize: api('requirePrivacyAuthorize', () => undefined),
    // Nobody has to be asked.
    onNeedPrivacyAuthorization: () => undefined,
  }
  return { apis, newCode }
}
