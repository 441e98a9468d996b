import type { Part } from './part'

/** The properties of a component that shows that it is pressed. Times in milliseconds. */
export const hoverProperties = {
  hoverClass: 'none',
  hoverStopPropagation: false,
  hoverStartTime: 50,
  hoverStayTime: 400,
}

/** Keeps them as attributes, as a `<view>` has them: what is pressed is a matter of the phone around. */
export function reflectHover(part: Part<typeof hoverProperties>): void {
  part.reflect(['hoverClass', 'hoverStopPropagation', 'hoverStartTime', 'hoverStayTime'])
}
