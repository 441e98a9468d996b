import { domainToASCII } from 'node:url'

/** Whether it is an IPv4 or IPv6 address, with or without a port. */
export function isAddress(host: string): boolean {
  return host.startsWith('[') || /^\d{1,3}(\.\d{1,3}){3}(:|$)/.test(host)
}

/** Whether it names the device itself. */
export function isLocalhost(host: string): boolean {
  return /^([\w-]+\.)*localhost(:|$)/.test(host)
}

/** Whether it is the developer's own machine, or one in their network: what a development build may call. */
export function isLocalNetwork(host: string): boolean {
  const isPrivate = /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01])|169\.254)\.|^0\.0\.0\.0|^\[(::1|f[cde][\da-f]{2}:)/
  return isLocalhost(host) || (isAddress(host) && isPrivate.test(host)) || /\.(local|lan)(:|$)/.test(host)
}

/** Whether it could be registered: labels of letters, digits and hyphens, two of them at least, the last no number. */
export function isDomainName(name: string): boolean {
  const labels = domainToASCII(name).split('.')
  const last = labels.at(-1) ?? ''
  return labels.length > 1 && /^([a-z]{2,}|xn--[a-z\d-]+)$/.test(last) && labels.every(isLabel)
}

function isLabel(label: string): boolean {
  return /^[a-z\d]([a-z\d-]{0,61}[a-z\d])?$/.test(label)
}

/** Calls with an AppSecret belong on a server: WeChat lists this host for nobody. */
export const NEVER_LISTED = 'api.weixin.qq.com'

/** A host and its port, apart; `undefined` where there is none. */
export function splitPort(host: string): { readonly name: string; readonly port: string | undefined } {
  const [, name = host, port] = /^(.*?)(?::([^:\]]*))?$/.exec(host) ?? []
  return { name, port }
}

export function isPort(port: string): boolean {
  return /^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535
}
