Page({
  data: { text: '' },
  note(text) {
    this.setData({ text })
  },
  onShareAppMessage: () => ({ title: '一本好书', path: '/pages/full/index?id=1' }),
  choose() {
    wx.showActionSheet({ alertText: '怎么办？', itemList: ['借阅', '删除'] }).then(
      ({ tapIndex }) => this.note(`chose ${tapIndex}`),
      ({ errMsg }) => this.note(errMsg),
    )
  },
  write() {
    wx.showModal({ title: '笔记', editable: true, placeholderText: '读后感' }).then(({ confirm, content }) =>
      this.note(`wrote ${confirm} ${content}`),
    )
  },
  look() {
    wx.previewImage({ urls: ['/assets/off.svg', '/assets/on.svg'], current: '/assets/on.svg' })
  },
})
