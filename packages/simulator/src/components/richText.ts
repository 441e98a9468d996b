import { type BuiltIn, builtIn } from './builtIn'

interface RichNode {
  readonly type?: string
  readonly name?: string
  readonly text?: string
  readonly attrs?: Record<string, unknown>
  readonly children?: readonly RichNode[]
}

// The elements that WeChat's rich-text trusts (developers.weixin.qq.com, component/rich-text); others are left out.
const trusted = new Set(
  (
    'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt ' +
    'em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s ' +
    'section small span strong sub sup table tbody td tfoot th thead tr tt u ul'
  ).split(' '),
)
const trustedAttributes = new Set(
  'class style alt src height width span align start type colspan rowspan dir color face size'.split(' '),
)

/** `<rich-text>`: HTML as a string or as nodes. Without events, links and scripts, as in WeChat. */
export const richText: BuiltIn = builtIn({
  tag: 'rich-text',
  properties: { nodes: null as unknown, space: '', userSelect: false, mode: 'default' },
  setup(part) {
    const { element } = part
    const content = element.ownerDocument.createElement('div')
    element.prepend(content)
    part.watch(['nodes'], () => {
      const nodes = part.get('nodes')
      if (typeof nodes === 'string') content.replaceChildren(...fromHtml(nodes, element.ownerDocument))
      else
        content.replaceChildren(...((nodes ?? []) as RichNode[]).flatMap((node) => draw(node, element.ownerDocument)))
    })
  },
})

// Parsed in a document without scripts, where nothing loads or runs.
function fromHtml(html: string, document: Document): Node[] {
  const inert = document.implementation.createHTMLDocument('')
  inert.body.innerHTML = html
  return [...inert.body.childNodes].map(read).flatMap((node) => draw(node, document))
}

function read(node: Node): RichNode {
  if (node.nodeType !== 1) return { type: 'text', text: node.nodeType === 3 ? (node.textContent ?? '') : '' }
  const element = node as Element
  const attrs = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))
  return { name: element.localName, attrs, children: [...element.childNodes].map(read) }
}

function draw(node: RichNode, document: Document): Node[] {
  if (node.type === 'text') return [document.createTextNode(node.text ?? '')]
  const name = node.name?.toLowerCase() ?? ''
  if (!trusted.has(name)) return []
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(node.attrs ?? {})) {
    if (trustedAttributes.has(attribute)) element.setAttribute(attribute, String(value))
  }
  element.append(...(node.children ?? []).flatMap((child) => draw(child, document)))
  return [element]
}
