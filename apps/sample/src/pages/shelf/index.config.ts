export default definePageConfig({
  navigationBarTitleText: '街角书架',
  enablePullDownRefresh: true,
  onReachBottomDistance: 300,
})
