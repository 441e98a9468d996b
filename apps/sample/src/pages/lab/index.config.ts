export default definePageConfig({ navigationBarTitleText: 'lab' })
