const { createRelay } = require('@taro-query/relay')

// Every backend that the mini program may call through this function. Secrets belong here, never in the app: put them into
// the function's environment variables.
exports.main = createRelay({
  allow: ['http://stock.example.com'],
})
