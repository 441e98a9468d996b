export default definePageConfig({ navigationBarTitleText: '问问馆员' })
