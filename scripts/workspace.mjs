import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const { packageManager, engines } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'))

/** Ends the process with one sentence when Node is too old, and installs the dependencies when they changed. */
export function setUp() {
  const wanted = engines.node.replace(/^\D+/, '')
  if (compareVersions(process.versions.node, wanted) < 0) {
    fail(
      `This needs Node ${wanted} or newer, and ${process.versions.node} is running. Install it from https://nodejs.org.`,
    )
  }
  const stamp = `${root}node_modules/.installed`
  const wantedStamp = fingerprint()
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wantedStamp) return
  say(`Installing the dependencies with ${packageManager} (about a minute the first time)`)
  pnpm('install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=warn')
  writeFileSync(stamp, wantedStamp)
}

/** Runs the pinned pnpm; ends the process when it fails. */
export function pnpm(...args) {
  if (run(args) !== 0) fail(`\`pnpm ${args.join(' ')}\` failed: see above.`)
}

/**
 * Runs the pinned pnpm. npx brings it, so nothing has to be installed.
 * @param {string[]} args
 * @param {{ minutes?: number }} [limit] stops it after that long. @default no limit
 * @returns {number} its exit code; 1 when it was stopped
 */
export function run(args, { minutes = 0 } = {}) {
  const [command, ...before] = npx()
  const { status, error } = spawnSync(command, [...before, '--yes', packageManager, ...args], {
    cwd: root,
    stdio: 'inherit',
    timeout: minutes * 60_000,
    env: {
      ...process.env,
      TURBO_TELEMETRY_DISABLED: '1',
      npm_config_update_notifier: 'false',
      // npx asks the registry at every call. Without a network it takes what it has, but not before its retries are over.
      ...(args[0] !== 'install' && { npm_config_fetch_retries: '0' }),
    },
  })
  if (error?.code === 'ETIMEDOUT') {
    console.error(`\n✖ \`pnpm ${args.join(' ')}\` did not end within ${minutes} minutes and was stopped.`)
    return 1
  }
  if (error) {
    fail(`npx could not be started (${error.message}). It comes with Node: check that Node's folder is on your PATH.`)
  }
  return status ?? 1
}

/** One line that says what comes next. */
export function say(text) {
  console.log(`\n▸ ${text}`)
}

/**
 * Ends the process with one sentence.
 * @returns {never}
 */
export function fail(sentence) {
  console.error(`\n✖ ${sentence}`)
  process.exit(1)
}

/** npx as a script for this Node: on Windows `npx` is a .cmd file, which takes a shell and its rules of quoting. */
function npx() {
  const folder = dirname(process.execPath)
  const places = [
    process.env.npm_execpath && join(dirname(process.env.npm_execpath), 'npx-cli.js'),
    join(folder, 'node_modules/npm/bin/npx-cli.js'),
    join(folder, '../lib/node_modules/npm/bin/npx-cli.js'),
  ]
  const script = places.find((place) => place && existsSync(place))
  return script ? [process.execPath, script] : ['npx']
}

function fingerprint() {
  const hash = createHash('sha256').update(process.platform + process.arch)
  for (const file of ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json']) hash.update(readFileSync(root + file))
  return hash.digest('hex')
}

function compareVersions(left, right) {
  const [a, b] = [left, right].map((version) => version.split('.').map(Number))
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2]
}
