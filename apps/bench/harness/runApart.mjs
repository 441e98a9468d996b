import { fork } from 'node:child_process'

/**
 * Runs a script of this folder in a process of its own.
 * @param {string} script `./name.mjs`; it finds the input, as JSON, in `process.argv[2]`, and sends its result
 * @throws Error when it ends without a result
 */
export const runApart = (script, input) =>
  new Promise((resolve, reject) => {
    const child = fork(new URL(script, import.meta.url), [JSON.stringify(input)])
    child.on('message', resolve)
    child.on('exit', (code) => reject(new Error(`${script}: the process ended with ${code}.`)))
  })
