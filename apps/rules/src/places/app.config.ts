export default defineAppConfig({
  pages: [
    'pages/kit/index',
    'pages/openapi/index',
    'pages/generated/index',
    'pages/classes/index',
    'pages/boundary/index',
    'pages/over/index',
  ],
  subPackages: [{ root: 'alone', pages: ['pages/first/index', 'pages/second/index'], independent: true }],
})
