import { convertUnits } from '../styles/convertUnits'

/** Lets the app use `rpx` in `style="…"` too, as WeChat does: the framework writes it with `setAttribute`. */
export function convertInlineStyles(): void {
  const { setAttribute } = Element.prototype
  Element.prototype.setAttribute = function (name, value) {
    setAttribute.call(this, name, name === 'style' ? convertUnits(String(value)) : value)
  }
}
