module.exports = require('./lib').name
