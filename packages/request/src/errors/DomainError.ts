import type { RequestTarget } from '../transport'
import { RequestError } from './RequestError'

/** Which list lacks the host: one of the mini program's trusted domains, or what the relay allows. */
export type DomainList = 'request' | 'uploadFile' | 'downloadFile' | 'relay'

/**
 * The host is not in the mini program's list of trusted domains, or may not be there: WeChat takes only https, no IP
 * address, no localhost, and a port only if it is listed with the host. A redirect's target must be listed as well. A
 * relay has a list of its own. Not retryable.
 */
export class DomainError extends RequestError {
  declare readonly name: 'DomainError'
  /** Host and port that were refused: of the URL, or of the redirect that left it. */
  declare readonly host: string
  declare readonly list: DomainList

  constructor(
    request: RequestTarget,
    host: string,
    list: DomainList,
    /**
     * `advice` is where the list is kept, and how to do without it while developing. `why` is the rest of the sentence,
     * where it is not the platform that refused.
     */
    {
      advice,
      cause,
      why = `: ${host} is no trusted domain (${list} 合法域名)${advice ? `. Add it at ${advice}` : ''}`,
    }: { readonly advice?: string; readonly cause?: unknown; readonly why?: string } = {},
  ) {
    super(request, `was refused${why}`, {
      name: 'DomainError',
      host,
      list,
      cause,
    })
  }
}
