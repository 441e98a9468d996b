export default defineAppConfig({ pages: ['pages/a/index', 'pages/b/index'] })
