import type { Element } from 'glass-easel'
import type { GlassEaselModule } from './types'

/**
 * Lets tests find an element by its `data-…`: the framework keeps these to itself. Only texts, numbers and booleans
 * are attributes; `data-book-id`, which the app reads as `dataset.bookId`, has its own name again.
 */
export function writeDatasetsToDom({ Element: { prototype } }: GlassEaselModule): void {
  const { setDataset } = prototype
  prototype.setDataset = function (this: Element, name, value) {
    setDataset.call(this, name, value)
    // The framework types the DOM as the few members that it uses; a virtual node has none.
    const node = this.$$ as HTMLElement | null
    if (typeof node?.setAttribute !== 'function') return
    const attribute = `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    if (['string', 'number', 'boolean'].includes(typeof value)) node.setAttribute(attribute, String(value))
    else node.removeAttribute(attribute)
  }
}
