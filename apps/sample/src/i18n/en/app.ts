import type { app as original } from '../zh/app'

export const app: typeof original = {
  appName: 'Bookshelf',
  tagline: 'The little library round the corner',
  switchLanguage: '中文',
  back: 'Back',
  loading: 'Loading…',
  stillTrying: 'That did not work, trying again…',
  retry: 'Try again',
  retrying: 'Trying again…',
  offline: 'You are offline',
  offlineNow: 'You are offline. What you see may be old',
  offlineWaiting: (count) =>
    count === 1
      ? 'You are offline. 1 change will be sent later'
      : `You are offline. ${count} changes will be sent later`,
  notLoaded: 'This has not been loaded yet',
  notLoadedHint: 'It loads by itself as soon as you are back.',
  moreWhenOnline: 'More as soon as you are online.',
  thatIsAll: 'That is all',
  refreshFailed: 'Refreshing failed. This is what we had earlier.',
  sendsWhenOnline: 'Sends when you are online',
  failed: (what, hint) => `${what}. ${hint}`,
  cancel: 'Cancel',
  failedButKept: (what, hint) => `${what}. ${hint} What you wrote is still here.`,
  date: (year, month, day) =>
    `${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1]} ${year}`,
}
