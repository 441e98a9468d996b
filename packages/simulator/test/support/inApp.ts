import { join } from 'node:path'
import { type App, type LaunchOptions, launch } from '@taro-query/simulator'

/** Runs an app whose page does nothing by itself, and ends it whatever comes. */
export async function inApp(check: (app: App) => unknown, options: Partial<LaunchOptions> = {}): Promise<void> {
  const app = await launch({ dist: join(__dirname, '../apps/plain'), path: 'pages/hooks/index', ...options })
  try {
    await check(app)
  } finally {
    await app.close()
  }
}
