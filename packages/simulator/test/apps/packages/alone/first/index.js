global.loaded = ['alone']
global.requireFromAlone = require

Page({
  onLoad() {
    getApp({ allowDefault: true }).user = 'Ann'
    this.setData({ app: typeof getApp() })
  },
})
