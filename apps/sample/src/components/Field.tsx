import { Input, Text, Textarea, View } from '@tarojs/components'
import './Field.scss'

interface FieldProps {
  id: string
  label: string
  hint: string
  value: string
  onChange: (value: string) => void
  /** The keyboard's confirm key. A text of several lines has none. */
  onConfirm?: () => void
  disabled: boolean
  /** Most characters it takes. */
  maxlength: number
  kind?: 'line' | 'text' | 'phone' | 'password'
}

/** A labelled input. On H5 the id is the custom element's; the real input is inside. */
export function Field({ id, label, hint, value, onChange, onConfirm, disabled, maxlength, kind = 'line' }: FieldProps) {
  const input = {
    id,
    value,
    disabled,
    maxlength,
    placeholder: hint,
    placeholderClass: 'field__hint',
    onInput: (event: { detail: { value: string } }) => onChange(event.detail.value),
    nativeProps: { 'aria-label': label },
  }
  return (
    <View className="field">
      <Text className="field__label">{label}</Text>
      {kind === 'text' ? (
        <Textarea {...input} className="field__input field__input--text" cursorSpacing={24} />
      ) : (
        <Input
          {...input}
          className="field__input"
          type={kind === 'phone' ? 'number' : 'text'}
          password={kind === 'password'}
          cursorSpacing={24}
          {...(onConfirm && { onConfirm })}
        />
      )}
    </View>
  )
}
