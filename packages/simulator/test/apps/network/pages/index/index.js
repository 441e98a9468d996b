Page({
  data: { cover: '' },
  choose() {
    wx.chooseMedia({ mediaType: ['image'] }).then(({ tempFiles: [{ tempFilePath }] }) => {
      this.setData({ cover: tempFilePath })
    })
  },
})
