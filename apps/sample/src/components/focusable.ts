/** Gives a View its place in the tab order of H5. Spread it: Taro's types do not know the attribute. */
export const focusable = { tabIndex: 0 }
