import { element } from '../element'
import type { Simulator } from '../inspect'
import { consolePanel } from './consolePanel'
import { createControls, type FirstState } from './controls'
import { label } from './labels'
import { lifecyclePanel } from './lifecyclePanel'
import type { Panel } from './panel'
import { panelStyles } from './panelStyles'
import { requestsPanel } from './requestsPanel'
import { setDataPanel } from './setDataPanel'
import { storagePanel } from './storagePanel'

/** Where the tab keeps which panel was open, over reloads. */
const KEY = 'simulator:panel'

interface PanelsInput extends FirstState {
  readonly simulator: Simulator
  readonly storage: ReadonlyMap<string, string>
}

/**
 * Puts a developer's panels beside the phone; below it, closed, where there is no room. They live in a shadow tree,
 * where the app's style sheets do not reach.
 */
export function createPanels({ simulator, storage, ...first }: PanelsInput): void {
  const panels = [
    requestsPanel(simulator),
    setDataPanel(simulator),
    storagePanel(simulator, storage),
    consolePanel(simulator),
    lifecyclePanel(simulator),
  ]
  const box = element(
    'aside',
    { 'aria-label': label('panels') },
    createControls(simulator, first),
    ...createTabs(simulator, panels),
  )
  const place = element('div', { id: 'simulator-panels' })
  const handle = element('button', { type: 'button', class: 'handle', 'aria-expanded': 'false' }, label('panels'))
  handle.addEventListener('click', () => {
    const isOpen = place.toggleAttribute('data-open')
    handle.setAttribute('aria-expanded', `${isOpen}`)
    handle.textContent = isOpen ? label('close') : label('panels')
  })
  place.attachShadow({ mode: 'open' }).append(element('style', {}, panelStyles), box, handle)
  document.body.append(place)
}

function createTabs({ host }: Simulator, panels: readonly Panel[]): HTMLElement[] {
  const tabs = panels.map((panel, index) => {
    const badge = element('i')
    const tab = element('button', { type: 'button', role: 'tab', id: `tab-${index}` }, panel.title, badge)
    tab.addEventListener('click', () => open(index))
    panel.element.setAttribute('role', 'tabpanel')
    panel.element.setAttribute('aria-labelledby', `tab-${index}`)
    return { tab, badge, panel }
  })
  const open = (chosen: number): void => {
    sessionStorage.setItem(KEY, `${chosen}`)
    for (const [index, { tab, panel }] of tabs.entries()) {
      tab.setAttribute('aria-selected', `${index === chosen}`)
      tab.tabIndex = index === chosen ? 0 : -1
      panel.element.hidden = index !== chosen
    }
    tabs[chosen]?.panel.show?.()
  }
  const list = element('div', { role: 'tablist' }, ...tabs.map(({ tab }) => tab))
  list.addEventListener('keydown', ({ key }) => {
    const now = tabs.findIndex(({ tab }) => tab.getAttribute('aria-selected') === 'true')
    const places: Record<string, number> = { ArrowRight: now + 1, ArrowLeft: now - 1, Home: 0, End: -1 }
    if (places[key] === undefined) return
    const next = (places[key] + tabs.length) % tabs.length
    open(next)
    tabs[next]?.tab.focus()
  })

  let waits = false
  const count = (): void => {
    if (waits) return
    waits = true
    // Many come at once: one look is enough.
    window.setTimeout(() => {
      waits = false
      for (const { badge, panel } of tabs) {
        badge.textContent = panel.badge()
        badge.className = panel.isBad?.() ? 'bad' : ''
      }
    }, 50)
  }
  for (const type of ['request', 'setData', 'storage', 'error', 'console', 'lifecycle'] as const) host.on(type, count)
  count()
  open(Math.min(Number(sessionStorage.getItem(KEY) ?? 0), panels.length - 1))
  return [list, ...panels.map((panel) => panel.element)]
}
