import type { DefineComponents } from '../host/types'
import type { BuiltIn, ComponentHost } from './builtIn'
import { button } from './button'
import { checkbox, checkboxGroup, radio, radioGroup } from './choice'
import { form } from './form'
import { icon } from './icon'
import { image } from './image'
import { input } from './input'
import { label } from './label'
import { navigator } from './navigator'
import { picker } from './picker'
import { progress } from './progress'
import { richText } from './richText'
import { scrollView } from './scrollView'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { switchComponent } from './switch'
import { textarea } from './textarea'

// view, text, cover-view and whatever is not listed are plain elements: a style sheet is all they need.
const builtIns: readonly BuiltIn[] = [
  button,
  checkbox,
  checkboxGroup,
  form,
  icon,
  image,
  input,
  label,
  navigator,
  picker,
  progress,
  radio,
  radioGroup,
  richText,
  scrollView,
  slider,
  swiper,
  swiperItem,
  switchComponent,
  textarea,
]

/** Defines WeChat's built-in components and makes them usable in the app. */
export const defineComponents: DefineComponents = ({ space, appSpace, navigate, assetUrl }) => {
  const host: ComponentHost = assetUrl ? { navigate, assetUrl } : { navigate }
  for (const { tag, define } of builtIns) appSpace.setGlobalUsingComponent(tag, define(space, host))
}
