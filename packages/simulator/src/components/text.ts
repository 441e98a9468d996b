import { type BuiltIn, builtIn } from './builtIn'
import { ownStyle } from './ownStyle'

// What `decode` knows (component/text).
const entities: Record<string, string> = {
  '&nbsp;': '\u00a0',
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&apos;': "'",
  '&ensp;': '\u2002',
  '&emsp;': '\u2003',
}

/** `<text>`: keeps line breaks; `space` keeps spaces too, `decode` shows entities of the app's data as characters. */
export const text: BuiltIn = builtIn({
  tag: 'text',
  properties: { selectable: false, userSelect: false, space: '', decode: false, overflow: 'visible', maxLines: 0 },
  setup(part) {
    const { element } = part
    part.reflect(['selectable', 'userSelect', 'space', 'overflow'])
    part.watch(['maxLines'], () => {
      ownStyle(element, '--max-lines', part.get('maxLines') > 0 ? String(part.get('maxLines')) : null)
    })
    // What was decoded is not decoded again: `&amp;lt;` is `&lt;`.
    const decoded = new WeakMap<Node, string | null>()
    const decode = (): void => {
      const { defaultView: window } = element.ownerDocument
      if (!window) return
      const texts = element.ownerDocument.createTreeWalker(element, window.NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        if (decoded.get(node) === node.nodeValue) continue
        const shown = (node.nodeValue ?? '').replace(
          /&(?:nbsp|lt|gt|amp|apos|ensp|emsp);/g,
          (name) => entities[name] ?? '',
        )
        decoded.set(node, shown)
        if (node.nodeValue !== shown) node.nodeValue = shown
      }
    }
    let observer: MutationObserver | undefined
    part.watch(['decode'], () => {
      observer?.disconnect()
      const { MutationObserver: Observer } = element.ownerDocument.defaultView ?? {}
      if (!part.get('decode') || !Observer) return
      observer = new Observer(decode)
      observer.observe(element, { childList: true, subtree: true, characterData: true })
      decode()
    })
    part.onDetach(() => observer?.disconnect())
  },
})
