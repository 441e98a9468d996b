import { inNetwork } from '../support/inNetwork'
import type { Rule, RuleSheet } from './rule'

const PAGE = 'framework/ability/network'

/** A rule about which URL may be asked: with these domains, or with the list of `hosts`. */
function may(says: string, source: string, cases: { domains?: string[]; yes?: string[]; no?: string[] }[]): Rule {
  return {
    says,
    source,
    async holds() {
      for (const { domains = [], yes = [], no = [] } of cases) {
        for (const url of [...yes, ...no]) {
          await inNetwork(
            async ({ call }) => {
              const { errno } = await call(`{ url: '${url}/echo' }`)
              expect(`${url} ${errno}`).toBe(`${url} ${yes.includes(url) ? undefined : 600002}`)
            },
            ({ url: place }) => ({ domains, hosts: { [new URL(url).origin]: place } }),
          )
        }
      }
    },
  }
}

const listed = ['https://api.example.com']

export const sheet: RuleSheet = {
  title: 'Trusted domains',
  rules: [
    may('Only https goes out, to a domain of the list.', PAGE, [
      {
        domains: listed,
        yes: ['https://api.example.com'],
        no: ['http://api.example.com', 'https://other.example.com'],
      },
    ]),
    {
      says: 'Each API has a list of its own.',
      source: PAGE,
      holds: () =>
        inNetwork(
          async ({ call }) => {
            expect(await call('{}')).toMatchObject({ outcome: 'success' })
            expect(await call('{}', 'downloadFile')).toMatchObject({ errno: 600002 })
          },
          { domains: { request: listed } },
        ),
    },
    may('An IP address and localhost can not be listed.', PAGE, [
      { domains: ['https://8.8.8.8', 'https://localhost'], no: ['https://8.8.8.8', 'https://localhost'] },
    ]),
    may('Listed with a port, that port only; listed without one, no port in the URL, not even 443.', PAGE, [
      {
        domains: ['https://api.example.com:8443'],
        yes: ['https://api.example.com:8443'],
        no: ['https://api.example.com', 'https://api.example.com:9443'],
      },
      { domains: listed, no: ['https://api.example.com:443', 'https://api.example.com:8443'] },
    ]),
    may('A parent domain does not cover its subdomains.', PAGE, [
      { domains: ['https://example.com'], no: ['https://api.example.com'] },
    ]),
    may('An address of the local network with its port is not checked, and may be http.', 'framework/ability/mDNS', [
      {
        yes: ['http://192.168.1.7:8080', 'http://10.9.176.40:828'],
        no: ['http://127.0.0.1:8080', 'http://10.9.176.40'],
      },
    ]),
    may('api.weixin.qq.com can not be listed.', PAGE, [
      { domains: ['https://api.weixin.qq.com'], no: ['https://api.weixin.qq.com'] },
    ]),
    {
      says: 'The target of a redirect has to be listed too.',
      source: 'framework/performance/network',
      holds: () =>
        inNetwork(async ({ call }) => {
          expect(await call(`{ url: 'https://api.example.com/moved' }`)).toMatchObject({ statusCode: 200 })
          expect(await call(`{ url: 'https://api.example.com/away' }`)).toMatchObject({ errno: 600002 })
        }),
    },
    {
      says: 'Nothing is checked when the check is switched off, as by DevTools’ setting.urlCheck.',
      source: PAGE,
      holds: () =>
        inNetwork(
          async ({ call, server }) =>
            expect(await call(`{ url: '${server.url}/books' }`)).toMatchObject({ statusCode: 200 }),
          { rules: { domains: false } },
        ),
    },
    {
      says: 'There is no CORS: a request goes out at once, with its own method and headers.',
      source: PAGE,
      holds: () =>
        inNetwork(async ({ call, server }) => {
          await call(`{ method: 'PUT', header: { 'x-own': '1' } }`)
          expect(server.received.map(({ method }) => method)).toEqual(['PUT'])
          expect(server.received[0]?.headers).not.toHaveProperty('origin')
        }),
    },
  ],
  notSimulated: [
    'A phone reaches local addresses of its own subnet only; the simulator has none, and lets all private ones through.',
    'The console wants an ICP filing, and limits how many domains are listed and how often they change.',
    'A certificate is checked by Node’s rules: those of Android and iOS (complete chain, TLS 1.2) differ, and `hosts` goes around them.',
    'The list of a web-view’s domains, and those of UDP and TCP.',
    'DNS pre-resolution and HttpDNS.',
    'A phone needs to be rid of the mini program before a new domain counts.',
  ],
}
