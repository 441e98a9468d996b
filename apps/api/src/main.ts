import * as v from 'valibot'
import { startApi } from './startApi'

// An empty variable is an absent one: `PORT= node dist/main.js` is how shells unset for one command.
const set = Object.entries(process.env).filter(([, value]) => value !== '')

const environmentSchema = v.object({
  PORT: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.maxValue(65_535)), '4000'),
  HOST: v.optional(v.picklist(['127.0.0.1', '0.0.0.0']), '127.0.0.1'),
  DATABASE: v.optional(v.string()),
  WECHAT_APP_ID: v.optional(v.string()),
  WECHAT_APP_SECRET: v.optional(v.string()),
})

const environment = v.safeParse(environmentSchema, Object.fromEntries(set))
if (!environment.success) {
  fail('PORT must be 0 to 65535 and HOST 127.0.0.1 or 0.0.0.0.')
} else {
  const { PORT: port, HOST: hostname, DATABASE: database, ...wechat } = environment.output
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret } = wechat
  if (!appId !== !secret) fail('WECHAT_APP_ID and WECHAT_APP_SECRET belong together: set both or none.')
  else
    await run({ port, hostname, ...(database && { database }), ...(appId && secret && { wechat: { appId, secret } }) })
}

async function run(options: Parameters<typeof startApi>[0]): Promise<void> {
  try {
    const api = await startApi(options)
    console.log(`Bookshelf API: ${api.url}`)
    if (!options?.wechat) {
      console.log(
        'WeChat sign-in is played: any code is one reader. For WeChat, set WECHAT_APP_ID and WECHAT_APP_SECRET.',
      )
    }
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void api.close())
  } catch (error) {
    const expected = error instanceof Error && ['DatabaseError', 'ListenError'].includes(error.name)
    fail(expected ? error.message : error)
  }
}

function fail(reason: unknown): void {
  console.error(reason)
  process.exitCode = 1
}
