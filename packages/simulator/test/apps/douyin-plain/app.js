App({
  globalData: { log: [] },
  onLaunch({ path }) {
    this.globalData.log.push(`app.onLaunch ${path}`)
  },
  onShow() {
    this.globalData.log.push('app.onShow')
  },
  onHide() {
    this.globalData.log.push('app.onHide')
  },
})
