Component({
  pageLifetimes: {
    show() {
      getApp().log.push('watcher.show')
    },
    hide() {
      getApp().log.push('watcher.hide')
    },
  },
})
