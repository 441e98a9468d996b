// `npm run bench` and its like: sets everything up, and runs the task in every package that has it. What follows the
// task's name is turbo's; after another `--`, the task's.
import { run, setUp } from './workspace.mjs'

setUp()
process.exit(run(['exec', 'turbo', 'run', ...process.argv.slice(2)]))
