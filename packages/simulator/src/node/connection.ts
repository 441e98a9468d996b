import type { ClientRequest } from 'node:http'
import type { WireConnection } from '../host/types'

/** Watches the connection of a request. Filled in as it goes; complete when the response begins. */
export function watchConnection(request: ClientRequest, now: () => number): WireConnection {
  const start = now()
  // What does not take place keeps the time of the beginning (wx.request, RequestProfile).
  const connection: WireConnection = {
    domainLookUpStart: start,
    domainLookUpEnd: start,
    connectStart: start,
    connectEnd: start,
    SSLconnectionStart: 0,
    SSLconnectionEnd: 0,
    requestStart: start,
    requestEnd: start,
    socketReused: false,
    peerIP: '',
    port: 0,
    protocol: 'http1.1',
  }
  request.on('socket', (socket) => {
    connection.socketReused = request.reusedSocket
    const know = (): void => {
      connection.peerIP = socket.remoteAddress ?? ''
      connection.port = socket.remotePort ?? 0
    }
    if (!socket.connecting) {
      know()
      return
    }
    socket.once('lookup', () => {
      connection.domainLookUpEnd = connection.connectStart = now()
    })
    socket.once('connect', () => {
      connection.connectEnd = connection.requestStart = now()
      know()
    })
    socket.once('secureConnect', () => {
      connection.SSLconnectionStart = connection.connectEnd
      connection.SSLconnectionEnd = connection.connectEnd = connection.requestStart = now()
    })
  })
  request.on('finish', () => {
    connection.requestEnd = now()
  })
  return connection
}
