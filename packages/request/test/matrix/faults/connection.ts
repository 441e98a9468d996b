import type { Fault } from '../fault'

/** No response comes. Chromium's names are WeChat's own, whose network stack it is. */
export const CONNECTION_FAULTS: readonly Fault[] = [
  {
    fault: 'the phone is offline (net::ERR_INTERNET_DISCONNECTED)',
    run: ({ get }) => get('/any'),
    async meanwhile(phone, run) {
      await phone.setOffline(true)
      return run().finally(() => phone.setOffline(false))
    },
    ends: 'NetworkError offline',
  },
  {
    fault: 'the phone goes offline on the wire (net::ERR_NETWORK_CHANGED)',
    run: ({ get }) => get('/silent', { timeout: 3000 }),
    async meanwhile(phone, run) {
      const ending = run()
      await new Promise((resolve) => setTimeout(resolve, 100))
      await phone.setOffline(true)
      return ending.finally(() => phone.setOffline(false))
    },
    ends: 'NetworkError reset',
  },
  {
    fault: 'the host name does not resolve (net::ERR_NAME_NOT_RESOLVED)',
    run: ({ get }) => get('/any', { host: 'nowhere' }),
    ends: 'NetworkError dns',
  },
  {
    fault: 'nothing listens on the port (net::ERR_CONNECTION_REFUSED)',
    run: ({ get }) => get('/any', { host: 'refused' }),
    ends: 'NetworkError refused',
  },
  {
    fault: 'the server closes without a word (net::ERR_EMPTY_RESPONSE)',
    run: ({ get }) => get('/closed'),
    ends: 'NetworkError reset',
  },
  {
    fault: 'the server resets the connection (net::ERR_CONNECTION_RESET)',
    run: ({ get }) => get('/reset'),
    ends: 'NetworkError reset',
  },
  {
    fault: 'the server resets the connection in the middle of a body',
    run: ({ get }) => get('/reset-in-body'),
    ends: 'NetworkError reset',
  },
  {
    fault: 'a body is shorter than its content-length (net::ERR_CONTENT_LENGTH_MISMATCH)',
    run: ({ get }) => get('/short'),
    ends: 'NetworkError reset',
  },
  {
    fault: 'a chunked body has no end (net::ERR_INCOMPLETE_CHUNKED_ENCODING)',
    run: ({ get }) => get('/no-last-chunk'),
    ends: 'NetworkError reset',
  },
  {
    fault: 'the server answers with what is no HTTP (net::ERR_INVALID_HTTP_RESPONSE)',
    run: ({ get }) => get('/no-http'),
    ends: 'NetworkError unknown',
  },
  {
    fault: 'the body is not compressed as its header says (net::ERR_CONTENT_DECODING_FAILED)',
    run: ({ get }) => get('/no-gzip'),
    ends: 'NetworkError unknown',
  },
  {
    fault: 'the certificate is self-signed (net::ERR_CERT_AUTHORITY_INVALID)',
    run: ({ get }) => get('/any', { host: 'selfSigned' }),
    ends: 'NetworkError tls',
  },
  {
    fault: 'https goes to a port without TLS (net::ERR_SSL_PROTOCOL_ERROR)',
    run: ({ get }) => get('/any', { host: 'notTls' }),
    ends: 'NetworkError tls',
  },
]
