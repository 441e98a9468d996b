global.loaded = global.loaded || []
global.loaded.push('app')

App({
  log: [],
  onLaunch({ path }) {
    this.log.push(`onLaunch ${path}`)
  },
  onShow() {
    this.log.push('onShow')
  },
})
