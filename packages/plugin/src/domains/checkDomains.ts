import { domainToASCII } from 'node:url'
import { PluginError } from '../PluginError'
import { isAddress, isDomainName, isLocalhost, isPort, NEVER_LISTED, splitPort } from './hostRules'
import { type Domains, LIST_NAMES, LISTS, type ListName } from './lists'

/**
 * How many entries a list takes. WeChat: developers.weixin.qq.com/doc/oplatform/openApi/OpenApiDoc/miniprogram-management/domain-management/modifyServerDomain;
 * Douyin: developer.open-douyin.com, thirdparty/API/smallprogram/auth-app-manage/base-info/modify-domain-v2 (40024);
 * Baidu: w3cschool.cn/baiduapp/baiduapp-zhu639lz.html.
 */
const LIMITS: Readonly<Record<string, number>> = { tt: 20, swan: 20 }
const WECHAT_LIMIT = 200

/**
 * Validates the lists as the console would.
 *
 * @throws PluginError for a wrong type, with one sentence; for wrong entries, with a sentence for each mistake.
 */
export function checkDomains(domains: Domains | undefined): void {
  if (domains === undefined) return
  checkTypes(domains)
  const mistakes = findMistakes(domains)
  if (mistakes.length === 0) return
  const count = mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`
  throw new PluginError(
    [
      `the lists in domains (config/index) have ${count} that the console would refuse:`,
      ...mistakes.map((mistake) => `  ${mistake}`),
    ].join('\n'),
  )
}

/** What the console would refuse, a sentence each. */
export function findMistakes(domains: Domains, platform: string | undefined = process.env.TARO_ENV): string[] {
  return LIST_NAMES.flatMap((list) => {
    const entries = domains[list] ?? []
    const seen = new Set<string>()
    const mistakes = entries.flatMap((entry) => {
      const key = entry.toLowerCase()
      const isDouble = seen.has(key)
      seen.add(key)
      const sentences = mistakesIn(entry, list)
      if (isDouble) sentences.push('is there twice.')
      return sentences.map((sentence) => `domains.${list}: "${entry}" ${sentence}`)
    })
    const limit = LIMITS[platform ?? ''] ?? WECHAT_LIMIT
    if (entries.length > limit) {
      mistakes.push(`domains.${list} has ${entries.length} entries; a list takes ${limit}.`)
    }
    return mistakes
  })
}

function mistakesIn(entry: string, list: ListName): string[] {
  const { scheme } = LISTS[list]
  const [, given, rest = ''] = /^(?:([a-z][a-z\d+.-]*):\/\/)?(.*)$/is.exec(entry) ?? []
  const [, authority = '', path = ''] = /^([^/?#]*)(.*)$/s.exec(rest) ?? []
  const host = authority.slice(authority.lastIndexOf('@') + 1)
  const { name, port } = splitPort(host.toLowerCase())
  const mistakes = [schemeMistake(given?.toLowerCase(), list)]
  if (authority.includes('@'))
    mistakes.push('has a user name or a password, which no list takes; write the host alone.')
  if (path.length > 0) mistakes.push(`has a path or a query; write ${scheme}://${host}.`)
  mistakes.push(nameMistake(name, scheme), portMistake(name, port, scheme))
  return mistakes.filter((mistake) => mistake !== undefined)
}

function schemeMistake(given: string | undefined, list: ListName): string | undefined {
  const { scheme } = LISTS[list]
  if (given === scheme) return undefined
  if (given === undefined) return `has no scheme; it has to begin with ${scheme}://.`
  if (given === 'wss') return 'is for sockets; write it in domains.socket.'
  if (given === 'https') return `is not for sockets; it has to begin with ${scheme}://.`
  return `is ${given}, which a phone refuses; it has to begin with ${scheme}://.`
}

function nameMistake(name: string, scheme: string): string | undefined {
  if (isLocalhost(name)) return 'is the phone itself; for a server on your computer, build with --watch.'
  if (isAddress(name)) return 'is an IP address; a list takes domain names only, which need an ICP filing (ICP 备案).'
  if (name.includes('*')) return 'has a wildcard, which no list takes; write each host by itself.'
  if (name === NEVER_LISTED)
    return "can never be listed: calls with an AppSecret belong on your server (WeChat's rule)."
  // Its letters are what is wrong with it, if nothing else is.
  if (/[^\0-\x7f]/.test(name) && isDomainName(name)) {
    return `has letters that are not ASCII; write them in Punycode: ${scheme}://${domainToASCII(name)}.`
  }
  return isDomainName(name) ? undefined : 'is no domain name, which a list needs, with an ICP filing (ICP 备案).'
}

function portMistake(name: string, port: string | undefined, scheme: string): string | undefined {
  if (port === undefined) return undefined
  if (scheme === 'wss') return `has a port; for sockets all ports are allowed: write wss://${name}.`
  if (!isPort(port)) return 'has a port that is no number from 1 to 65535.'
  return port === '443' ? `has the port 443, which URLs leave out: write https://${name}.` : undefined
}

function checkTypes(domains: unknown): void {
  if (typeof domains !== 'object' || domains === null || Array.isArray(domains)) {
    throw new PluginError(
      "the option domains has to be an object of lists, such as { request: ['https://api.example.com'] }.",
    )
  }
  for (const [list, entries] of Object.entries(domains)) {
    if (!(list in LISTS)) {
      throw new PluginError(`the option domains has no list "${list}"; there are ${LIST_NAMES.join(', ')}.`)
    }
    if (entries === undefined) continue
    if (!Array.isArray(entries) || !entries.every((entry) => typeof entry === 'string')) {
      const example = `${LISTS[list as ListName].scheme}://api.example.com`
      throw new PluginError(`the option domains.${list} has to be a list of texts, such as ['${example}'].`)
    }
  }
}
