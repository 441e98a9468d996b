export default definePageConfig({ navigationBarTitleText: 'Hosts' })
