import { fork } from 'node:child_process'

/**
 * Runs a script of this folder in a process of its own.
 * @param {string} script `./name.mjs`; it finds the input, as JSON, in `process.argv[2]`, and sends its result
 * @throws Error when it ends without a result, or has none in 15 minutes
 */
export const runApart = (script, input) =>
  new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), [JSON.stringify(input)], { timeout: 15 * 60_000 })
    child.on('message', (result) => {
      resolve(result)
      child.kill()
    })
    child.on('exit', (code, signal) => {
      reject(new Error(`${script} of ${input.row ?? input.dist} ended with ${code ?? signal}.`))
    })
  })
