import type { NetworkCondition } from '../../host/types'
import { element } from '../element'
import type { Simulator } from '../inspect'
import { comeBack, reloadWithPage } from '../restart'
import { label } from './labels'

/** How the phone is at its start. */
export interface FirstState {
  readonly network: NetworkCondition | undefined
  readonly theme: 'light' | 'dark'
}

/** What a developer does to the phone: its network, its foreground, its theme. */
export function createControls({ host }: Simulator, first: FirstState): HTMLElement {
  return element(
    'div',
    { class: 'controls', role: 'toolbar', 'aria-label': label('panels') },
    network(host, first.network),
    button(label('back'), () => {
      if (host.pages.length > 1) host.navigate('navigateBack', { delta: 1 })
    }),
    foreground(host),
    theme(host, first.theme),
    button(label('restart'), reloadWithPage),
  )
}

function network(host: Simulator['host'], first: NetworkCondition = 'wifi'): HTMLElement {
  const names: Record<Exclude<NetworkCondition, 'unknown'>, string> = {
    wifi: 'Wi-Fi',
    '5g': '5G',
    '4g': '4G',
    '3g': '3G',
    '2g': '2G',
    weak: label('weak'),
    none: label('offline'),
  }
  const select = element(
    'select',
    { change: () => host.setNetwork(select.value as NetworkCondition) },
    ...Object.entries(names).map(([value, text]) => element('option', { value }, text)),
  )
  select.value = first
  return element('label', {}, label('network'), select)
}

function foreground(host: Simulator['host']): HTMLElement {
  let isHidden = false
  const made = button(label('toBackground'), () => {
    isHidden = !isHidden
    if (isHidden) host.hide()
    else comeBack(host)
    made.textContent = label(isHidden ? 'toForeground' : 'toBackground')
    made.setAttribute('aria-pressed', `${isHidden}`)
  })
  return made
}

function theme(host: Simulator['host'], first: FirstState['theme']): HTMLElement {
  let now = first
  const made = button(label('dark'), () => host.setTheme(now === 'dark' ? 'light' : 'dark'))
  const show = (theme: FirstState['theme']): void => {
    now = theme
    made.setAttribute('aria-pressed', `${theme === 'dark'}`)
  }
  show(first)
  host.on('theme', show)
  return made
}

function button(text: string, click: () => void): HTMLElement {
  return element('button', { type: 'button', click }, text)
}
