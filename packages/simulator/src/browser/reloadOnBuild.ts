import { CHANGES, VERSION_HEADER } from './changesWire'
import { TOKEN_HEADER } from './relayWire'

/** Milliseconds until it asks again, when the server is gone. */
const AGAIN = 2_000

/** Reloads the page when the build has changed, or when another server has taken this one's place. */
export function reloadOnBuild(version: string, token: string, reload: () => void): void {
  const ask = async (): Promise<void> => {
    const response = await fetch(CHANGES, {
      method: 'POST',
      headers: { [TOKEN_HEADER]: token, [VERSION_HEADER]: version },
    })
    // It ends with the change; it breaks with the server.
    await response.text()
    reload()
  }
  const keepAsking = (): void => {
    ask().catch(() => window.setTimeout(keepAsking, AGAIN))
  }
  keepAsking()
}
