App({
  heard: [],
  onThemeChange({ theme }) {
    this.heard.push(`App ${theme}`)
  },
  onPageNotFound({ path, query, isEntryPage }) {
    this.heard.push(`App ${path} ${query.id} ${isEntryPage}`)
    wx.redirectTo({ url: '/pages/other/index' })
  },
})
wx.onThemeChange(({ theme }) => getApp().heard.push(`wx ${theme}`))
wx.onPageNotFound(({ path }) => getApp().heard.push(`wx ${path}`))
