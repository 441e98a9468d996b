const present = {
  Intl: typeof Intl,
  WeakRef: typeof WeakRef,
  URL: typeof URL,
  atob: typeof atob === 'undefined' ? 'undefined' : atob('eA=='),
  'Object.groupBy': typeof Object.groupBy,
  Proxy: typeof Proxy,
}

Page({
  data: { missing: Object.keys(present).filter((name) => present[name] === 'undefined') },
  onLoad() {
    const order = []
    setTimeout(() => order.push('timer'), 0)
    Promise.resolve().then(() => order.push('then'))
    setTimeout(() => this.setData({ order: order.join(), own: wx.getNetworkType() instanceof Promise }), 20)
  },
})
