import { readFileSync, realpathSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { extname, join, resolve, sep } from 'node:path'
import { compileTemplates } from '../node/compileTemplates'
import { readMiniProgram } from '../node/readMiniProgram'
import { moduleScript, templatesScript } from './appScripts'
import type { PhoneSettings } from './boot'
import { phoneData } from './phoneData'
import { MODULES, PHONE_SCRIPT, phonePage, TEMPLATES_SCRIPT } from './phonePage'

interface AnswerOptions {
  readonly dist: string
  readonly settings: PhoneSettings
  /** The built script of the phone. */
  readonly bundle: string
}

// No text is evaluated, by anyone; nothing but this server is reached; and only pages of this machine embed the phone.
const POLICY = [
  "default-src 'self' data: blob: https: http:",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline' https: http:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' http://127.0.0.1:* http://localhost:* https://127.0.0.1:* https://localhost:*",
].join('; ')

const TYPES: Record<string, string> = {
  '.aac': 'audio/aac',
  '.gif': 'image/gif',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

interface Resource {
  readonly type: string
  readonly body: string | Uint8Array
}

/** Answers what the phone page loads: itself, its script, the mini program and the mini program's own files. */
export function answerPhone(response: ServerResponse, pathname: string, options: AnswerOptions): void {
  let found: Resource | undefined
  try {
    found = find(decodeURIComponent(pathname), options)
  } catch {
    // The build may have gone meanwhile; the page itself says what is wrong.
  }
  if (!found) {
    response.writeHead(404).end()
    return
  }
  response.writeHead(200, {
    'content-type': found.type,
    'cache-control': 'no-store',
    'content-security-policy': POLICY,
    // A page of another origin could run the app's modules as its own scripts, and so read them.
    'cross-origin-resource-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
  })
  response.end(found.body)
}

function find(path: string, { dist, settings, bundle }: AnswerOptions): Resource | undefined {
  if (path === '/') return { type: 'text/html; charset=utf-8', body: phonePage(phoneData(dist, settings)) }
  if (path === PHONE_SCRIPT) return script(readFileSync(bundle))
  if (path === TEMPLATES_SCRIPT) return script(templatesScript(compileTemplates(readMiniProgram(dist)).templates))
  const name = path.startsWith(MODULES) ? path.slice(MODULES.length) : path.slice(1)
  // Links are followed first: nothing outside of the build is served.
  const file = realpathSync(join(resolve(dist), name))
  if (!file.startsWith(realpathSync(dist) + sep)) return undefined
  if (path.startsWith(MODULES) && name.endsWith('.js')) return script(moduleScript(name, readFileSync(file, 'utf8')))
  const type = TYPES[extname(name).toLowerCase()]
  return type === undefined ? undefined : { type, body: readFileSync(file) }
}

function script(body: string | Uint8Array): Resource {
  return { type: 'text/javascript; charset=utf-8', body }
}
