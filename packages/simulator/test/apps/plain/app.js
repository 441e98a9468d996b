const { apiRoot } = require('./lib/api')

App({
  globalData: { log: [] },
  onLaunch(options) {
    this.globalData.apiRoot = apiRoot
    this.globalData.log.push(`app.onLaunch ${options.path}`)
  },
  onShow() {
    this.globalData.log.push('app.onShow')
  },
  onHide() {
    this.globalData.log.push('app.onHide')
  },
})
