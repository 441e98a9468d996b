Page({
  data: { rows: Array.from({ length: 40 }, (_, index) => index + 1), scrollTop: 0 },
  onPageScroll({ scrollTop }) {
    this.setData({ scrollTop })
  },
  onReachBottom() {
    const last = this.data.rows.length
    this.setData({ rows: this.data.rows.concat(Array.from({ length: 10 }, (_, index) => last + index + 1)) })
  },
})
