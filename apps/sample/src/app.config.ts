export default defineAppConfig({
  pages: ['pages/books/index', 'pages/book/index'],
  window: {
    navigationBarTitleText: '街角书架',
    navigationBarBackgroundColor: '#f7f1e7',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f7f1e7',
    backgroundTextStyle: 'dark',
  },
})
