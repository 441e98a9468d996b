const { connect } = require('node:net')
const { createRelay } = require('@taro-query/relay')

// No DNS knows the branches' system: the function's environment variables say where it is, as 10.0.0.12:8080.
const [host, port] = (process.env.BRANCHES_ADDRESS ?? '').split(':')
if (!port) throw new Error('BRANCHES_ADDRESS has to be the address of the branches’ system, as 10.0.0.12:8080')

exports.main = createRelay({
  allow: [{ origin: 'http://branches.bookshelf.example', private: true, methods: ['POST'], paths: ['/stock.cgi'] }],
  lookup: async () => [host],
  connect: () => connect({ host, port: Number(port) }),
})
