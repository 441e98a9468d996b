import { type BuiltIn, builtIn } from './builtIn'

const svg = 'http://www.w3.org/2000/svg'
const disc = 'M12 1a11 11 0 1 0 0 22 11 11 0 0 0 0-22Z'
const ring = `${disc}m0 1.5a9.5 9.5 0 1 1 0 19 9.5 9.5 0 0 1 0-19Z`
const tick = 'M10.4 16.6 5.6 11.8 7 10.4l3.4 3.4L17 7.2l1.4 1.4Z'
const mark = 'M11 6h2l-.25 7.5h-1.5ZM12 15.5a1.2 1.2 0 1 1 0 2.4 1.2 1.2 0 0 1 0-2.4Z'
const cross = 'M7 8.4 8.4 7 12 10.6 15.6 7 17 8.4 13.4 12l3.6 3.6-1.4 1.4-3.6-3.6L8.4 17 7 15.6l3.6-3.6Z'
const down = 'M11.2 5.5h1.6v8l2.7-2.7 1.1 1.1-4.6 4.6-4.6-4.6 1.1-1.1 2.7 2.7Z'
const lens =
  'M10 3a7 7 0 1 0 4.2 12.6l4.9 4.9 1.4-1.4-4.9-4.9A7 7 0 0 0 10 3Zm0 1.6a5.4 5.4 0 1 1 0 10.8 5.4 5.4 0 0 1 0-10.8Z'

// Path and colour of each type. Shapes inside a shape are holes.
const icons: Record<string, readonly [path: string, color: string]> = {
  success: [disc + tick, '#09BB07'],
  success_no_circle: [tick, '#09BB07'],
  success_circle: [ring + tick, '#09BB07'],
  info: [disc + mark, '#10AEFF'],
  info_circle: [ring + mark, '#10AEFF'],
  warn: [disc + mark, '#F76260'],
  waiting: [`${disc}M11.2 6h1.6v6.2l4 2.4-.8 1.3-4.8-2.9Z`, '#10AEFF'],
  waiting_circle: [`${ring}M11.2 6h1.6v6.2l4 2.4-.8 1.3-4.8-2.9Z`, '#10AEFF'],
  download: [disc + down, '#09BB07'],
  cancel: [ring + cross, '#F43530'],
  clear: [disc + cross, '#B2B2B2'],
  circle: [ring, '#C9C9C9'],
  search: [lens, '#B2B2B2'],
}

/** `<icon>`: WeChat's own icons, drawn after them. */
export const icon: BuiltIn = builtIn({
  tag: 'icon',
  // In pixels, or with a unit.
  properties: { type: '', size: null as unknown, color: '' },
  setup(part) {
    const { ownerDocument } = part.element
    const drawing = ownerDocument.createElementNS(svg, 'svg')
    const path = ownerDocument.createElementNS(svg, 'path')
    drawing.setAttribute('viewBox', '0 0 24 24')
    path.setAttribute('fill-rule', 'evenodd')
    drawing.append(path)
    part.element.prepend(drawing)
    part.watch(['type', 'size', 'color'], () => {
      const [shape, color] = icons[part.get('type')] ?? ['', '']
      const size = String(part.get('size') ?? 23).replace(/^\s*([\d.]+)\s*$/, '$1px')
      path.setAttribute('d', shape)
      path.setAttribute('fill', part.get('color') || color)
      drawing.setAttribute('style', `display:block;width:${size};height:${size}`)
    })
  },
})
