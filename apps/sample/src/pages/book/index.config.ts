export default definePageConfig({
  navigationBarTitleText: '图书',
  enablePullDownRefresh: true,
  enableShareAppMessage: true,
})
