Component({
  data: { selected: '', shown: 0 },
  pageLifetimes: {
    show() {
      this.setData({ shown: this.data.shown + 1 })
    },
  },
  methods: {
    open({ currentTarget }) {
      wx.switchTab({ url: currentTarget.dataset.url })
    },
  },
})
