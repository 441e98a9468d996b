export default defineAppConfig({
  pages: ['pages/a/index', 'pages/b/index', 'pages/home/index', 'pages/list/index', 'pages/entries/index'],
})
