import { tabs } from './navigation/tabs'

const isH5 = process.env.TARO_ENV === 'h5'

/** A colour of `theme.json`; on H5, where there is no such file, one of `styles/_tokens.scss`. */
const colour = <TName extends string>(name: TName, token: string) => (isH5 ? `var(--${token})` : `@${name}`)

export default defineAppConfig({
  pages: [
    ...tabs.map(({ page }) => page),
    'pages/book/index',
    'pages/librarian/index',
    'pages/lab/index',
    // WeChat knows who it is.
    ...(isH5 ? ['pages/login/index'] : []),
  ],
  // Taro hides the page below when the animation is over, also when the reader has gone back to it by then.
  ...(isH5 && { animation: false }),
  darkmode: true,
  themeLocation: 'theme.json',
  window: {
    navigationBarTitleText: '街角书架',
    navigationBarBackgroundColor: colour('paper', 'paper'),
    // Taro's type knows the two words only, not the theme's.
    navigationBarTextStyle: '@textStyle' as 'black',
    backgroundColor: colour('paper', 'paper'),
    backgroundTextStyle: '@loadingStyle' as 'dark',
  },
  tabBar: {
    color: colour('ink', 'ink-soft'),
    selectedColor: colour('accent', 'accent-deep'),
    backgroundColor: colour('card', 'card'),
    borderStyle: '@border' as 'black',
    list: tabs.map(({ page, text, icon }) => ({
      pagePath: page,
      text,
      iconPath: `assets/tab/${icon}.png`,
      selectedIconPath: `assets/tab/${icon}-chosen.png`,
    })),
  },
})
