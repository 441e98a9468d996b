Page({
  data: { id: '' },
  onLoad({ id }) {
    this.setData({ id })
    getApp().hear('onLoad', {})
  },
  onUnload() {
    getApp().hear('onUnload', {})
  },
})
