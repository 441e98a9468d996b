Page({
  data: { top: 0, ends: 0 },
  onPageScroll({ scrollTop }) {
    this.setData({ top: scrollTop })
  },
  onReachBottom() {
    this.setData({ ends: this.data.ends + 1 })
  },
})
