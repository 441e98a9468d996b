export default defineAppConfig({
  pages: ['pages/index/index', 'pages/second/index'],
  window: { navigationBarTitleText: 'Logic' },
})
