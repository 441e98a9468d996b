import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** Which of the mini program's lists of trusted domains lacks the host. */
export type DomainList = 'request'

/**
 * The host is not in the mini program's list of trusted domains, or may not be there: WeChat takes only https, no IP
 * address, no localhost, and a port only if it is listed with the host. A redirect's target must be listed as well.
 * Not retryable.
 */
export class DomainError extends RequestError {
  override readonly name = 'DomainError'
  /** Host and port that were refused: of the URL, or of the redirect that left it. */
  readonly host: string
  readonly list: DomainList

  constructor(request: RequestTarget, host: string, list: DomainList, cause?: unknown) {
    super(request, {
      what:
        `was refused by WeChat: ${host} is not in the list of ${list} legal domains (${list} 合法域名). ` +
        'Add it at mp.weixin.qq.com → 管理 → 开发管理 → 开发设置 → 服务器域名; while developing, ' +
        'DevTools → 详情 → 本地设置 → 不校验合法域名 switches the check off',
      cause,
    })
    this.host = host
    this.list = list
  }
}
