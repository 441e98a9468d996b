import { BlockList, isIP } from 'node:net'

/** Only with `private: true`. IANA's special-purpose registries (RFC 6890 and its updates) say which is which. */
const PRIVATE = blockList([
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '172.16.0.0/12',
  '192.168.0.0/16',
  // For benchmarks; what a developer's proxy answers for every name.
  '198.18.0.0/15',
  '::1',
  'fc00::/7',
])

/** Never: this host, link-local and cloud metadata, multicast, documentation, reserved, tunnels to other addresses. */
const NEVER = blockList([
  '0.0.0.0/8',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  // The metadata of Alibaba Cloud, Azure, and AWS by IPv6; Tencent Cloud's is link-local.
  '100.100.100.200',
  '168.63.129.16',
  'fd00:ec2::/32',
  '2001::/23',
  '2001:db8::/32',
  '2002::/16',
  '3fff::/20',
])

/** IPv6 that is somebody's on the internet, and IPv4 in its clothes, which is judged as IPv4. */
const GLOBAL_OR_MAPPED = blockList(['2000::/3', '::ffff:0:0/96'])

/** Whether a connection to the address may be opened. Whatever is no address is refused, a zone (`fe80::1%eth0`) too. */
export function mayConnect(address: string, isPrivateAllowed: boolean): boolean {
  const family = address.includes('%') ? 0 : isIP(address)
  if (family === 0) return false
  const type = family === 4 ? 'ipv4' : 'ipv6'
  if (NEVER.check(address, type)) return false
  if (PRIVATE.check(address, type)) return isPrivateAllowed
  return family === 4 || GLOBAL_OR_MAPPED.check(address, type)
}

function blockList(entries: readonly string[]): BlockList {
  const list = new BlockList()
  for (const entry of entries) {
    const [network = '', bits] = entry.split('/')
    const type = isIP(network) === 4 ? 'ipv4' : 'ipv6'
    // A subnet of 32 bits takes every address in Node 16.13.
    if (bits === undefined) list.addAddress(network, type)
    else list.addSubnet(network, Number(bits), type)
  }
  return list
}
