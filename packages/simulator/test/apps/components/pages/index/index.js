Page({
  data: {
    title: '西游记',
    log: '',
    shelf: 1,
    shelves: [{ name: '一楼' }, { name: '二楼' }],
    html: '<b>粗</b><script>alert(1)</script><i onclick="alert(2)">斜</i>',
  },
  note(text) {
    this.setData({ log: text })
  },
  heard(event) {
    this.note(`${event.type} ${JSON.stringify(event.detail)}`)
  },
  typed(event) {
    this.setData({ title: event.detail.value, log: `input ${JSON.stringify(event.detail)}` })
  },
  picked(event) {
    this.setData({ shelf: Number(event.detail.value), log: `change ${JSON.stringify(event.detail)}` })
  },
  submit(event) {
    this.note(`submit ${JSON.stringify(event.detail.value)}`)
  },
  reset() {
    this.note('reset')
  },
  outer() {},
  modal() {
    wx.showModal({ title: '删除', content: '删除这本书？' }).then(({ confirm }) => this.note(`confirm ${confirm}`))
  },
  toast() {
    wx.showToast({ title: '已保存', duration: 60000 })
  },
})
