// What every app is drawn with. Of the others, the simulator has what it says it has.
const COMPONENTS =
  'button checkbox checkbox-group cover-image cover-view form icon image input label match-media movable-area ' +
  'movable-view navigation-bar navigator page-container page-meta picker picker-view picker-view-column progress radio radio-group ' +
  'rich-text root-portal scroll-view slider swiper swiper-item switch text textarea view'

/**
 * `wx.canIUse`, of an API (`request.object.timeout`) or a component (`button.open-type.contact`). Goes by the first
 * name alone: what an API of the simulator takes and gives, it knows no list of.
 * @param stubs APIs that are there only to say that they are not simulated
 */
export function canIUse(wx: Record<string, unknown>, stubs: ReadonlySet<unknown>): (schema: unknown) => boolean {
  const components = new Set(COMPONENTS.split(' '))
  return (schema) => {
    const [name = ''] = String(schema).split('.')
    return components.has(name) || (name in wx && !stubs.has(wx[name]))
  }
}
