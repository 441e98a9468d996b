import { parseUrl } from '../wx/network/parseUrl'

/** @throws Error when one of `hosts` is no origin: it would send requests to nowhere. */
export function checkHosts(hosts: Record<string, string> = {}): void {
  for (const origin of Object.entries(hosts).flat()) {
    if (!/^(https?|wss?):\/\/[^/?#]+\/?$/i.test(origin) || !parseUrl(origin)) {
      throw new Error(`hosts: "${origin}" is no origin. Write it as https://api.example.com or http://127.0.0.1:4000.`)
    }
  }
}
