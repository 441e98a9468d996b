import { inNetwork } from '../support/inNetwork'
import type { Rule, RuleSheet } from './rule'

const ERRORS = 'framework/usability/PublicErrno'

/** A rule about what a call with such options fails with. */
function fails(says: string, options: string, errMsg: string, errno: number | undefined): Rule {
  return {
    says,
    source: ERRORS,
    holds: () =>
      inNetwork(async ({ call }) => {
        const result = await call(options)
        expect(result).toMatchObject({ outcome: 'fail', errMsg: expect.stringContaining(errMsg) })
        expect(result.errno).toBe(errno)
      }),
  }
}

const circular = '(() => { const a = {}; a.a = a; return a })()'

export const sheet: RuleSheet = {
  title: 'Network errors',
  rules: [
    fails(
      'A call that takes too long fails with 5.',
      `{ url: 'https://api.example.com/hold', timeout: 20 }`,
      'timeout',
      5,
    ),
    fails(
      'An argument of the wrong type fails with 1001.',
      '{ url: 1 }',
      'parameter error: parameter.url should be String',
      1001,
    ),
    fails(
      'What Chromium’s network stack reports fails with 600001, and its name.',
      `{ url: 'https://api.example.com/drop' }`,
      'net::ERR_CONNECTION_',
      600001,
    ),
    fails('A URL that is not listed fails with 600002.', `{ url: 'https://a.b' }`, 'url not in domain list', 600002),
    fails(
      'Too many redirects fail with 600008.',
      `{ url: 'https://api.example.com/loop' }`,
      'reach the max redirect count',
      600008,
    ),
    fails('What is no URL fails with 600009.', `{ url: 'nowhere' }`, 'invalid url', 600009),
    fails(
      'Data that has no JSON fails with 600010.',
      `{ method: 'POST', data: ${circular} }`,
      'invalid request data',
      600010,
    ),
    {
      says: 'A phone that is offline fails with 600001.',
      source: ERRORS,
      holds: () =>
        inNetwork(async ({ call }) => expect(await call('{}')).toMatchObject({ errno: 600001 }), { network: 'none' }),
    },
    {
      says: 'A download of more than 200 MB fails with 603301, one without a body with 603302, one to a place that is not the app’s with 603303.',
      source: 'api/network/download/wx.downloadFile',
      holds: () =>
        inNetwork(async ({ call }) => {
          const errnoOf = async (options: string) => (await call(options, 'downloadFile')).errno
          expect(await errnoOf(`{ url: 'https://api.example.com/huge' }`)).toBe(603301)
          expect(await errnoOf(`{ url: 'https://api.example.com/empty' }`)).toBe(603302)
          expect(await errnoOf(`{ filePath: 'elsewhere' }`)).toBe(603303)
        }),
    },
    {
      says: 'What the app aborts fails with “abort”, on its way or waiting for its turn.',
      source: 'api/network/request/RequestTask.abort',
      holds: () =>
        inNetwork(async ({ app }) => {
          const heard = app.evaluate(`(() => {
            const heard = []
            const fail = ({ errMsg }) => heard.push(errMsg)
            const call = () => wx.request({ url: 'https://api.example.com/hold', fail })
            for (const task of Array.from({ length: 11 }, call)) task.abort()
            return heard
          })()`) as string[]
          await app.waitFor(() => heard.length === 11)
          expect(new Set(heard)).toEqual(new Set(['request:fail abort']))
        }),
    },
  ],
  notSimulated: [
    'The same failure has other words on other phones: `request:fail fail:time out`, `request:fail:interrupted`, and Chinese ones on iOS.',
    'Newer clients put the host behind `url not in domain list`.',
    'Errors of WeChat’s own parts: 4, 100 to 104, 600000, 600004 to 600006, 600011, 602000 to 602002, 602300 to 602302, 603300.',
    '600007, too many calls at a time, is told for sockets only: current clients let the others wait.',
    'Errors of HttpDNS, 602101 to 602108.',
  ],
}
