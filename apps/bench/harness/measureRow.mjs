// Measures one row, or a part of it, in a process of its own.
import { ROWS } from '../rows/index.mjs'

const { row, part = 'measure', input } = JSON.parse(process.argv[2])
process.send(await ROWS[row][part](input))
