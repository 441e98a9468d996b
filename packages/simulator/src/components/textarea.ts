import { type BuiltIn, builtIn } from './builtIn'
import { setupTextField, textFieldProperties } from './textField'

/**
 * `<textarea>`: Enter starts a new line, unless `confirm-type` is another than `return`. With `auto-height` it is as
 * high as its text. `linechange` needs a layout: where there is none, it is not fired.
 */
export const textarea: BuiltIn = builtIn({
  tag: 'textarea',
  properties: {
    ...textFieldProperties,
    placeholderClass: 'textarea-placeholder',
    confirmType: 'return',
    autoHeight: false,
    fixed: false,
    showConfirmBar: true,
    disableDefaultPadding: false,
    adjustKeyboardTo: 'cursor',
  },
  setup(part) {
    const { element } = part
    const field = element.ownerDocument.createElement('textarea')
    part.reflect(['autoHeight'])
    setupTextField(part, field, (event) => event.key === 'Enter' && part.get('confirmType') !== 'return')
    let lines = 0
    const measure = (): void => {
      field.style.height = part.get('autoHeight') ? 'auto' : ''
      const height = field.scrollHeight
      if (height === 0) return
      if (part.get('autoHeight')) field.style.height = `${height}px`
      const lineHeight = Number.parseFloat(element.ownerDocument.defaultView?.getComputedStyle(field).lineHeight ?? '')
      const lineCount = Math.round(height / lineHeight)
      if (!(lineCount > 0) || lineCount === lines) return
      lines = lineCount
      const heightRpx = (height * 750) / (element.closest('wx-page')?.clientWidth || 375)
      part.trigger('linechange', { height, heightRpx, lineCount, lineHeight })
    }
    part.watch(['value', 'autoHeight'], () => part.whenAttached(() => part.afterRender(measure)))
  },
})
