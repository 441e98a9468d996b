Page({
  data: { mode: 'start' },
  onLoad({ mode }) {
    if (mode === 'throw') throw new Error('thrown in onLoad')
    if (mode) this.setData({ mode })
  },
  handler() {
    throw new Error('thrown in a handler')
  },
  timer() {
    setTimeout(() => {
      throw new Error('thrown in a timer')
    })
  },
  reject() {
    Promise.reject(new Error('nobody caught this'))
  },
  complain() {
    console.error('it broke: %s', 'badly')
  },
  nothing() {
    this.setData({ mode: undefined, other: '值' })
  },
  ask() {
    wx.showModal({
      title: 'Sure?',
      content: 'really',
      success: ({ confirm }) => this.setData({ mode: confirm ? 'yes' : 'no' }),
    })
  },
})
