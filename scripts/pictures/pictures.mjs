/**
 * What there is a picture of: its name, how the phones look, and what one does on them. A picture more is an entry more.
 * @type {Record<string, { dark?: boolean, english?: boolean, take: (phones: import('./openPhones.mjs').Phones) => Promise<void> }>}
 */
export const pictures = {
  phones: { take: (phones) => phones.see('#books') },
  'phones-dark': { dark: true, take: (phones) => phones.see('#books') },
  'phones-english': { english: true, take: (phones) => phones.see('#books') },
  search: {
    async take(phones) {
      await phones.tab('搜索')
      await phones.type('#search', '红')
      await phones.see('#found')
    },
  },
  book: {
    async take(phones) {
      await phones.tap('#book-1')
      await phones.see('#stock')
    },
  },
  mine: {
    async take(phones) {
      await phones.tab('我的')
      await phones.signIn()
      await phones.see('#avatar-picture')
    },
  },
  login: {
    async take(phones) {
      await phones.tab('我的')
      await phones.tap('#sign-in')
      await phones.seeLogin()
    },
  },
  librarian: {
    async take(phones) {
      await phones.tab('我的')
      await phones.tap('#to-librarian')
      await phones.type('#question', '有没有鲁迅的书？')
      await phones.tap('#ask')
      await phones.gone('#stop')
      await phones.see('#ask')
    },
  },
  lab: {
    async take(phones) {
      await phones.tab('我的')
      await phones.tap('#to-lab')
      await phones.tap('#fault-timeout')
      await phones.see('#result-timeout')
    },
  },
  offline: {
    async take(phones) {
      await phones.tap('#book-1')
      await phones.see('#stock')
      await phones.signInWithNote('第一次读，先写在这里。')
      await phones.goOffline()
      await phones.type('#note-text', '地铁里写的。')
      await phones.tap('#add-note')
      await phones.see('#offline')
    },
  },
}
