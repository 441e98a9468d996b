// The reader's own fonts: Inter, which the usual theme brings, has no Chinese.
import theme from 'vitepress/theme-without-fonts'
import './style.css'

export default theme
