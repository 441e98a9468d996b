const log = []
App({
  log,
  onShow: () => log.push('app.onShow'),
  onHide: () => log.push('app.onHide'),
  onUnhandledRejection: ({ reason }) => log.push(`unhandled ${reason}`),
})
