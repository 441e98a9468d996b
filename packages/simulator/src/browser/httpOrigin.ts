/** The origin of a URL; of a WebSocket's, that of the server which answers its handshake. @throws for what is no URL */
export function httpOrigin(url: string): string {
  return new URL(url.replace(/^ws(?=s?:)/i, 'http')).origin
}
