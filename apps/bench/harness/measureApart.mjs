// Measures one row in a process of its own, see `bench.mjs`.
import { ROWS } from '../rows/index.mjs'

const { name, peers } = JSON.parse(process.argv[2])
process.send(await ROWS[name].measure({ peers, say: () => {} }), () => process.exit())
