global.loaded.push('two')
Page({})
