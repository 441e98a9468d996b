const { name } = require('../../lib/shared')
const own = require('../lib/own')

global.loaded.push('one')
global.requireFromOne = require

Page({ data: { name, own: own.name } })
