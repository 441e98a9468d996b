// Short motions on H5: the tests wait for each.
export default defineAppConfig({
  pages: ['pages/a/index', 'pages/b/index', 'pages/left/index', 'pages/right/index', 'pages/hasty/index'],
  animation: { duration: 60, delay: 20 },
  tabBar: {
    list: [
      { pagePath: 'pages/left/index', text: 'left' },
      { pagePath: 'pages/right/index', text: 'right' },
    ],
  },
})
