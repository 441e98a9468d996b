import { type BuiltIn, builtIn } from './builtIn'
import { setupTextField, textFieldProperties } from './textField'

/** `<input>`: Enter is the keyboard's confirm key. */
export const input: BuiltIn = builtIn({
  tag: 'input',
  properties: {
    ...textFieldProperties,
    placeholderClass: 'input-placeholder',
    confirmType: 'done',
    type: 'text',
    password: false,
    alwaysEmbed: false,
    autoFill: '',
    safePasswordCertPath: '',
    safePasswordLength: null as unknown,
    safePasswordTimeStamp: null as unknown,
    safePasswordNonce: '',
    safePasswordSalt: '',
    safePasswordCustomHash: '',
  },
  setup(part) {
    const field = part.element.ownerDocument.createElement('input')
    part.watch(['type', 'password', 'confirmType'], () => {
      field.type = part.get('password') || part.get('type') === 'safe-password' ? 'password' : 'text'
      field.inputMode = part.get('type') === 'number' ? 'numeric' : part.get('type') === 'digit' ? 'decimal' : 'text'
      field.enterKeyHint = part.get('confirmType')
    })
    setupTextField(part, field, (event) => event.key === 'Enter')
  },
})
