import { runCommand } from './runCommand'

void runCommand(process.argv.slice(2)).then((code) => {
  // Not `exit`: a phone that is served goes on.
  process.exitCode = code
})
