import { checkHosts } from '../host/checkHosts'

/**
 * Reads `https://api.example.com=http://127.0.0.1:4000`, any number of them.
 * @throws Error for one that is not two origins
 */
export function readHosts(mappings: readonly string[]): Record<string, string> {
  const hosts = mappings.map((mapping) => {
    const [from = '', to = '', ...more] = mapping.split('=')
    if (to === '' || more.length > 0) {
      throw new Error(
        `--hosts "${mapping}" is no pair of origins. Write --hosts https://api.example.com=http://127.0.0.1:4000.`,
      )
    }
    return [from, to] as const
  })
  const read = Object.fromEntries(hosts)
  checkHosts(read)
  return read
}
