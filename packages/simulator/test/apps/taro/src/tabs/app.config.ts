export default defineAppConfig({
  pages: ['pages/home/index', 'pages/mine/index'],
  subPackages: [
    { root: 'pack', pages: ['pages/detail/index'] },
    { root: 'alone', pages: ['pages/landing/index'], independent: true },
  ],
  tabBar: {
    list: [
      { pagePath: 'pages/home/index', text: '首页' },
      { pagePath: 'pages/mine/index', text: '我的' },
    ],
  },
  window: { navigationBarTitleText: 'Tabs' },
})
