export default definePageConfig({ navigationBarTitleText: 'librarian' })
