Page({
  data: { n: 1, log: '' },
  note(detail) {
    this.setData({ log: `${this.data.log}${JSON.stringify(detail)} ` })
  },
  inc() {
    this.setData({ n: this.data.n + 1 })
  },
})
