import { checkOptions, type PluginOptions } from '../src/options'

const refuse = (options: unknown): string => {
  try {
    // What a configuration in JavaScript may hold.
    checkOptions(options as PluginOptions)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message.replace('@taro-query/plugin: ', '') : String(error)
  }
}

it.each([
  ['https and wss', { request: ['https://api.example.com'], socket: ['wss://push.example.com'] }],
  [
    'the same host on several lists',
    { request: ['https://a.cn'], upload: ['https://a.cn'], download: ['https://a.cn'] },
  ],
  ['a port, and the host without it', { request: ['https://api.example.com:8443', 'https://api.example.com'] }],
  ['Punycode', { request: ['https://xn--fiq228c.example.cn'] }],
  ['capitals', { request: ['HTTPS://API.example.com'] }],
  ['as many as a list takes', { request: Array.from({ length: 200 }, (_, index) => `https://a${index}.example.com`) }],
  ['no list', {}],
  ['a list that is left out', { request: undefined }],
])('takes %s', (_, domains) => {
  expect(refuse({ domains })).toBe('')
})

const IP = 'is an IP address; a list takes domain names only, which need an ICP filing (ICP 备案).'
const NAME = 'is no domain name, which a list needs, with an ICP filing (ICP 备案).'

it.each([
  ['request', 'http://api.example.com', 'is http, which a phone refuses; it has to begin with https://.'],
  ['request', 'api.example.com', 'has no scheme; it has to begin with https://.'],
  ['request', 'wss://api.example.com', 'is for sockets; write it in domains.socket.'],
  ['upload', 'ftp://api.example.com', 'is ftp, which a phone refuses; it has to begin with https://.'],
  ['socket', 'https://push.example.com', 'is not for sockets; it has to begin with wss://.'],
  ['socket', 'ws://push.example.com', 'is ws, which a phone refuses; it has to begin with wss://.'],
  ['request', 'https://10.0.0.1', IP],
  ['request', 'https://[2001:db8::1]', IP],
  ['request', 'https://localhost', 'is the phone itself; for a server on your computer, build with --watch.'],
  ['request', 'https://api.example.com/', 'has a path or a query; write https://api.example.com.'],
  ['upload', 'https://api.example.com/v1', 'has a path or a query; write https://api.example.com.'],
  ['download', 'https://api.example.com?a=1', 'has a path or a query; write https://api.example.com.'],
  [
    'request',
    'https://me:secret@api.example.com',
    'has a user name or a password, which no list takes; write the host alone.',
  ],
  ['request', 'https://api.example.com:443', 'has the port 443, which URLs leave out: write https://api.example.com.'],
  ['request', 'https://api.example.com:70000', 'has a port that is no number from 1 to 65535.'],
  ['request', 'https://api.example.com:', 'has a port that is no number from 1 to 65535.'],
  [
    'socket',
    'wss://push.example.com:9000',
    'has a port; for sockets all ports are allowed: write wss://push.example.com.',
  ],
  ['request', 'https://*.example.com', 'has a wildcard, which no list takes; write each host by itself.'],
  [
    'request',
    'https://api.weixin.qq.com',
    "can never be listed: calls with an AppSecret belong on your server (WeChat's rule).",
  ],
  [
    'request',
    'https://书.example.com',
    'has letters that are not ASCII; write them in Punycode: https://xn--1jq.example.com.',
  ],
  ['request', 'https://intranet', NAME],
  ['request', 'https://a_b.example.com', NAME],
  ['request', '', 'has no scheme; it has to begin with https://.'],
])('says of domains.%s: "%s" what the console would', (list, entry, sentence) => {
  expect(refuse({ domains: { [list]: [entry] } }).split('\n')[1]).toBe(`  domains.${list}: "${entry}" ${sentence}`)
})

it('shows all mistakes at once', () => {
  const message = refuse({
    domains: {
      request: ['https://api.example.com', 'https://API.example.com', 'http://10.0.0.1/v1'],
      upload: Array.from({ length: 201 }, (_, index) => `https://a${index}.example.com`),
    },
  })

  expect(message).toBe(
    [
      'the lists in domains (config/index) have 5 mistakes that the console would refuse:',
      '  domains.request: "https://API.example.com" is there twice.',
      '  domains.request: "http://10.0.0.1/v1" is http, which a phone refuses; it has to begin with https://.',
      '  domains.request: "http://10.0.0.1/v1" has a path or a query; write https://10.0.0.1.',
      `  domains.request: "http://10.0.0.1/v1" ${IP}`,
      '  domains.upload has 201 entries; a list takes 200.',
    ].join('\n'),
  )
})

it('knows that Douyin and Baidu take fewer', () => {
  process.env.TARO_ENV = 'tt'
  const request = Array.from({ length: 21 }, (_, index) => `https://a${index}.example.com`)
  const message = refuse({ domains: { request } })
  delete process.env.TARO_ENV

  expect(message).toContain('domains.request has 21 entries; a list takes 20.')
})

it.each([
  [{ domain: {} }, 'there is no option "domain" in config/index; there are aliasReactQuery, domains, ignore, proxy.'],
  [
    { domains: ['https://a.cn'] },
    "the option domains has to be an object of lists, such as { request: ['https://api.example.com'] }.",
  ],
  [
    { domains: null },
    "the option domains has to be an object of lists, such as { request: ['https://api.example.com'] }.",
  ],
  [
    { domains: { uploads: [] } },
    'the option domains has no list "uploads"; there are request, upload, download, socket.',
  ],
  [
    { domains: { request: 'https://a.cn' } },
    "the option domains.request has to be a list of texts, such as ['https://api.example.com'].",
  ],
  [
    { domains: { socket: [1] } },
    "the option domains.socket has to be a list of texts, such as ['wss://api.example.com'].",
  ],
  [
    { ignore: 'a.cn' },
    "the option ignore has to be a list of hosts, URLs or patterns, such as ['docs.example.com', /^https:\\/\\/cdn\\./].",
  ],
  [
    { ignore: [1] },
    "the option ignore has to be a list of hosts, URLs or patterns, such as ['docs.example.com', /^https:\\/\\/cdn\\./].",
  ],
  [
    { proxy: ['127.0.0.1:4000'] },
    "the option proxy has to be false or a list of origins, such as ['http://127.0.0.1:4000'].",
  ],
  [
    { proxy: ['http://127.0.0.1:4000/api'] },
    "the option proxy has to be false or a list of origins, such as ['http://127.0.0.1:4000'].",
  ],
  [{ proxy: true }, "the option proxy has to be false or a list of origins, such as ['http://127.0.0.1:4000']."],
])('says in one sentence what is wrong with the options %j', (options, sentence) => {
  expect(refuse(options)).toBe(sentence)
})
