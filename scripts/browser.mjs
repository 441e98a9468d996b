import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromium } from 'playwright-core'

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A Chrome or Chromium for tests and pictures, as a server that several processes can use.
 * @returns {Promise<import('playwright-core').BrowserServer>}
 * @throws Error with one sentence when there is no browser
 */
export async function launchBrowserServer() {
  const { executablePath, env } = findBrowser()
  return chromium.launchServer({ executablePath, args: FLAGS, env: { ...process.env, ...env }, host: '127.0.0.1' })
}

/**
 * The browser that {@link launchBrowserServer} starts, and what it needs in its environment.
 * @returns {{ executablePath: string, env?: Record<string, string> }}
 * @throws Error with one sentence when there is no browser
 */
export function findBrowser() {
  return installedBrowser() ?? packagedBrowser()
}

/** The browser at `CHROME_PATH`, or one that is installed in its usual place. */
function installedBrowser() {
  const given = process.env.CHROME_PATH
  if (given) {
    if (existsSync(given)) return { executablePath: given }
    throw new Error(`CHROME_PATH is ${given}, and there is no file. Point it at a Chrome or Chromium, or unset it.`)
  }
  const executablePath = usualPlaces().find((path) => existsSync(path))
  return executablePath && { executablePath }
}

function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const roots = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(Boolean)
    const inside = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe']
    return inside.flatMap((path) => roots.map((root) => join(root, path)))
  }
  const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

/** The Chromium inside an npm package. It is a Linux x64 binary, unpacked on first use. */
function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chrome was found. Install Google Chrome, or set CHROME_PATH to a Chromium-based browser.')
  }
  const folder = fileURLToPath(new URL('../node_modules/.cache/chromium-143', import.meta.url))
  const done = join(folder, 'unpacked')
  // A binary that was half unpacked when somebody pressed Ctrl-C would be taken for a whole one.
  if (!existsSync(done)) rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const bare = !hasNss()
  // In a process of its own: the package reads its folder and its mode from the environment, and changes it.
  const executablePath = execFileSync(
    process.execPath,
    [
      '--input-type=module',
      '-e',
      "import c from '@sparticuz/chromium'; process.stdout.write(await c.executablePath())",
    ],
    {
      cwd: fileURLToPath(new URL('..', import.meta.url)),
      // Its own folder, as it takes any /tmp/chromium for its own; the Lambda mode brings the libraries of a bare Linux.
      env: { ...process.env, TMPDIR: folder, ...(bare && { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' }) },
      encoding: 'utf8',
    },
  )
  writeFileSync(done, '')
  const libraries = [join(folder, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return { executablePath, env: bare ? { LD_LIBRARY_PATH: libraries } : {} }
}

function hasNss() {
  const folders = ['/usr/lib', '/usr/lib64', '/lib', '/usr/lib/x86_64-linux-gnu', '/lib/x86_64-linux-gnu']
  return folders.some((folder) => existsSync(join(folder, 'libnss3.so')))
}
