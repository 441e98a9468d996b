import { fork } from 'node:child_process'
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { keyOf } from './keyOf.mjs'
import { BROWSERS } from './plan.mjs'

const dist = new URL('../dist/', import.meta.url)
/** In the build itself: whatever brings a build back brings back what it was made of. */
const keyFile = (output) => new URL(`${output}/.key`, dist)
const PROCESS = fileURLToPath(new URL('buildInTurn.mjs', import.meta.url))

/**
 * Makes the builds that are not there yet, or whose sources have changed, in two processes at a time at most.
 * @param {readonly import('./plan.mjs').Build[]} builds
 * @returns {Promise<Map<string, string>>} why an output could not be built
 */
export async function tryBuildAll(builds) {
  const failures = new Map()
  const keys = new Map(builds.map((build) => [build.output, keyOf(build)]))
  const isThere = ({ output }) =>
    existsSync(keyFile(output)) && readFileSync(keyFile(output), 'utf8') === keys.get(output)
  const waiting = builds.filter((build) => !isThere(build))
  // Babel and browserslist remember a target: a process has one.
  const groups = Object.keys(BROWSERS).map((language) => waiting.filter((build) => build.language === language))
  const lanes = groups.flatMap((group) => split(group, Math.min(2, availableParallelism())))
  for (let next = 0; next < lanes.length; next += 2) await Promise.all(lanes.slice(next, next + 2).map(runLane))
  return failures

  async function runLane(lane) {
    let rest = lane
    // It is over before the last one when a build takes its process along.
    while (rest.length > 0) rest = rest.slice(await buildSome(rest))
  }

  /** @returns how many are done with */
  function buildSome(lane) {
    for (const { output } of lane) rmSync(new URL(output, dist), { recursive: true, force: true })
    const child = fork(PROCESS, [JSON.stringify(lane)], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk
      })
    }
    let done = 0
    child.on('message', ({ milliseconds, failure }) => {
      const build = lane[done++]
      if (failure !== undefined) {
        fail(build, failure)
        return
      }
      writeFileSync(keyFile(build.output), keys.get(build.output))
      process.stderr.write(`${build.output}: ${(milliseconds / 1000).toFixed(1)} s\n`)
      output = ''
    })
    return new Promise((resolve, reject) => {
      child.on('error', reject)
      child.on('close', () => {
        if (done === lane.length) return resolve(done)
        fail(lane[done], output.slice(-4000))
        resolve(done + 1)
      })
    })
  }

  function fail({ output }, reason) {
    failures.set(output, reason)
    process.stderr.write(`${reason}\n${output} did not build.\n`)
  }
}

/** As {@link tryBuildAll}. @throws Error when one could not be built */
export async function buildAll(builds) {
  const failures = await tryBuildAll(builds)
  if (failures.size > 0) throw new Error(`${[...failures.keys()].join(', ')} did not build: see above.`)
}

/** Dealt out in turn, as the builds that take long stand beside each other in the list. */
function split(list, parts) {
  return Array.from({ length: parts }, (_, part) => list.filter((_, index) => index % parts === part)).filter(
    ({ length }) => length > 0,
  )
}
