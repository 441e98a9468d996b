import { type BuiltIn, builtIn } from './builtIn'
import { setupTextField, textFieldProperties } from './textField'

/** `<textarea>`: Enter starts a new line, unless `confirm-type` is another than `return`. */
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
    const field = part.element.ownerDocument.createElement('textarea')
    part.reflect(['autoHeight'])
    setupTextField(part, field, (event) => event.key === 'Enter' && part.get('confirmType') !== 'return')
  },
})
