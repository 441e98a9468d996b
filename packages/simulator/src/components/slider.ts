import { type BuiltIn, builtIn } from './builtIn'
import { registerControl } from './control'

/** `<slider>`: `changing` while it is dragged, `change` at the end. */
export const slider: BuiltIn = builtIn({
  tag: 'slider',
  properties: {
    min: 0,
    max: 100,
    step: 1,
    value: 0,
    disabled: false,
    color: '',
    selectedColor: '',
    activeColor: '#1aad19',
    backgroundColor: '#e9e9e9',
    blockSize: 28,
    blockColor: '#ffffff',
    showValue: false,
    name: '',
  },
  setup(part) {
    const { element } = part
    const range = element.ownerDocument.createElement('input')
    const label = element.ownerDocument.createElement('span')
    range.type = 'range'
    element.prepend(range, label)
    const show = (): void => {
      const [min, max] = [part.get('min'), part.get('max')]
      range.style.setProperty('--filled', `${max > min ? ((range.valueAsNumber - min) / (max - min)) * 100 : 0}%`)
      label.textContent = part.get('showValue') ? range.value : ''
    }
    part.watch(['min', 'max', 'step', 'value', 'disabled', 'showValue'], () => {
      range.min = String(part.get('min'))
      range.max = String(part.get('max'))
      range.step = String(part.get('step'))
      range.value = String(part.get('value'))
      range.disabled = part.get('disabled')
      show()
    })
    part.watch(['activeColor', 'backgroundColor', 'blockSize', 'blockColor', 'color', 'selectedColor'], () => {
      range.style.setProperty('--active', part.get('selectedColor') || part.get('activeColor'))
      range.style.setProperty('--background', part.get('color') || part.get('backgroundColor'))
      range.style.setProperty('--block', `${Math.min(28, Math.max(12, part.get('blockSize')))}px`)
      range.style.setProperty('--block-color', part.get('blockColor'))
    })
    const tell = (type: 'change' | 'changing'): void => {
      show()
      if (type === 'change') part.set('value', range.valueAsNumber)
      part.trigger(type, { value: range.valueAsNumber })
    }
    range.addEventListener('input', (event) => {
      event.stopPropagation()
      tell('changing')
    })
    range.addEventListener('change', (event) => {
      event.stopPropagation()
      tell('change')
    })
    part.expose({
      slide(value: number) {
        if (range.disabled) throw new Error('<slider> is disabled, so it can not be moved.')
        range.value = String(value)
        tell('changing')
        tell('change')
      },
    })
    registerControl(element, {
      name: () => part.get('name'),
      value: () => range.valueAsNumber,
      reset: () => part.set('value', part.get('min')),
    })
  },
})
