import type { DefineComponents } from '../host/types'
import type { BuiltIn } from './builtIn'
import { button } from './button'
import { checkbox, checkboxGroup, radio, radioGroup } from './choice'
import { form } from './form'
import { icon } from './icon'
import { coverImage, image } from './image'
import { input } from './input'
import { label } from './label'
import { matchMedia } from './matchMedia'
import { movableArea, movableView } from './movable'
import { navigationBar } from './navigationBar'
import { navigator } from './navigator'
import { pageContainer } from './pageContainer'
import { pageMeta } from './pageMeta'
import type { ComponentHost } from './part'
import { picker } from './picker'
import { pickerView, pickerViewColumn } from './pickerView'
import { progress } from './progress'
import { richText } from './richText'
import { scrollView } from './scrollView'
import { slider } from './slider'
import { swiper, swiperItem } from './swiper'
import { switchComponent } from './switch'
import { text } from './text'
import { textarea } from './textarea'
import { unsimulated } from './unsimulated'

// view, cover-view and whatever is not listed are plain elements: a style sheet is all they need.
const builtIns: readonly BuiltIn[] = [
  button,
  checkbox,
  checkboxGroup,
  coverImage,
  form,
  icon,
  image,
  input,
  label,
  matchMedia,
  movableArea,
  movableView,
  navigationBar,
  navigator,
  pageContainer,
  pageMeta,
  picker,
  pickerView,
  pickerViewColumn,
  progress,
  radio,
  radioGroup,
  richText,
  scrollView,
  slider,
  swiper,
  swiperItem,
  switchComponent,
  text,
  textarea,
  ...unsimulated,
]

/** Defines WeChat's built-in components and makes them usable in the app. */
export const defineComponents: DefineComponents = ({ space, appSpace, warn, ...input }) => {
  const told = new Set<string>()
  const host: ComponentHost = {
    ...input,
    notSimulated(name, instead) {
      if (told.has(name)) return
      told.add(name)
      warn(`${name} is not simulated${instead === undefined ? '' : `: ${instead}`}.`)
    },
  }
  for (const { tag, define } of builtIns) appSpace.setGlobalUsingComponent(tag, define(space, host))
}
