import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { CloudFunctionAnswer, CloudFunctionCall, CloudOptions } from '../host/cloud'
import { createFunctionProcess, type FunctionProcess } from './functionProcess'

/** The cloud functions of a folder. */
export interface CloudFunctions {
  call(call: CloudFunctionCall): Promise<CloudFunctionAnswer>
  /** Ends their processes. */
  close(): void
}

/**
 * Runs cloud functions as the cloud does: an instance takes one call at a time and stays warm for the next, so two
 * calls at once have two instances.
 * @throws Error when `functions` is no folder, `functionTimeout` no time, or a container's address no origin
 */
export function createCloudFunctions({
  functions,
  envVariables = {},
  functionTimeout = 3_000,
  containers = {},
}: CloudOptions = {}): CloudFunctions {
  checkContainers(containers)
  if (!(functionTimeout > 0 && functionTimeout < Number.POSITIVE_INFINITY)) {
    throw new Error(`cloud.functionTimeout: ${functionTimeout} is no number of milliseconds above 0.`)
  }
  const root = functions === undefined ? undefined : resolve(functions)
  if (root !== undefined && !isFolder(root)) {
    throw new Error(
      `cloud.functions: there is no folder ${root}. Give the one that has a folder for each cloud function.`,
    )
  }
  const instances = new Set<FunctionProcess>()
  const idle = new Map<string, FunctionProcess[]>()
  let closed = false

  const take = (name: string, folder: string): FunctionProcess => {
    for (let known = idle.get(name)?.pop(); known; known = idle.get(name)?.pop()) if (known.isAlive()) return known
    const made = createFunctionProcess(folder, envVariables)
    instances.add(made)
    return made
  }
  return {
    async call(call) {
      const { name } = call
      // The app's promises go on after its end: what they start must not.
      if (closed) return { error: { code: -504001, message: 'the app has ended' }, printed: [] }
      const folder = root === undefined || !/^[\w-]+$/.test(name) ? undefined : join(root, name)
      if (folder === undefined || !isFolder(folder)) {
        const hint =
          root === undefined
            ? 'No cloud functions: give their folder as cloud.functions.'
            : `There is no cloud function "${name}" in ${root}.`
        // The cloud's own words, as developers report them; ours go to the console.
        return {
          error: { code: -501000, message: 'FunctionName parameter could not be found.' },
          printed: [{ level: 'log', text: hint }],
        }
      }
      const instance = take(name, folder)
      const answer = await instance.run(call, functionTimeout)
      if (instance.isAlive()) idle.set(name, [...(idle.get(name) ?? []), instance])
      else instances.delete(instance)
      return answer
    },
    close() {
      closed = true
      for (const instance of instances) instance.kill()
      instances.clear()
    },
  }
}

function checkContainers(containers: NonNullable<CloudOptions['containers']>): void {
  for (const [name, address] of Object.entries(containers)) {
    if (/^https?:\/\/[^/?#]+\/?$/i.test(address)) continue
    throw new Error(`cloud.containers.${name}: "${address}" is no origin. Write it as http://127.0.0.1:4000.`)
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
