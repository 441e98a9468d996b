import type { app as original } from '../zh/app'

export const app: typeof original = {
  appName: 'Bookshelf',
  tagline: 'The little library round the corner',
  switchLanguage: '中文',
  loading: 'Loading…',
  stillTrying: 'That did not work, trying again…',
  retry: 'Try again',
  retrying: 'Trying again…',
  offline: 'You are offline',
  offlineHint: 'This loads by itself as soon as you are back.',
  offlineEarlier: 'You are offline. This is what we had earlier.',
  moreWhenOnline: 'You are offline. The rest loads when you are back.',
  thatIsAll: 'That is all',
  refreshFailed: 'Refreshing failed. This is what we had earlier.',
  sendsWhenOnline: 'Sends when you are online',
  failedButKept: (what, hint) => `${what}. ${hint} What you wrote is still here.`,
  date: (year, month, day) =>
    `${day} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1]} ${year}`,
}
