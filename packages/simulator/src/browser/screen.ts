import { componentStyles } from '../styles/componentStyles'
import { overlayStyles } from './overlayStyles'
import { pageStyles, screenStyles } from './screenStyles'

/** The parts of the phone that others fill. */
export interface Screen {
  /** Where the host puts the pages. */
  readonly pages: HTMLElement
  /** What the phone stands in. With the class `beside` it leaves room for the panels. */
  readonly frame: HTMLElement
  readonly phone: HTMLElement
  readonly area: HTMLElement
  readonly sheet: HTMLElement
  readonly dots: HTMLElement
  readonly bar: HTMLElement
  readonly title: HTMLElement
  readonly back: HTMLElement
  readonly menu: HTMLElement
  readonly tabs: HTMLElement
  /** Shows one sentence instead of a mini program. */
  fail(problem: string): void
}

const LAYOUT = `
<div class="phone">
  <div class="bar">
    <div class="status" aria-hidden="true"><span></span><svg viewBox="0 0 52 11"><path d="M0 8h2v3H0zM4 6h2v5H4zM8 3h2v8H8zM12 0h2v11h-2zM27 3.2a8 8 0 0 0-5.6 2.300l1.3 1.300a6.2 6.2 0 0 1 8.6 0l1.3-1.300A8 8 0 0 0 27 3.200zm0 3.400a4.6 4.6 0 0 0-3.2 1.300L27 11l3.2-3.100A4.6 4.6 0 0 0 27 6.600z"/><path fill-rule="evenodd" d="M37.5 1h10A1.5 1.5 0 0 1 49 2.500v6a1.5 1.5 0 0 1-1.5 1.500h-10A1.5 1.5 0 0 1 36 8.500v-6A1.5 1.5 0 0 1 37.5 1zm0 1a.5.5 0 0 0-.5.500v6c0 .3.2.5.5.5h10c.3 0 .5-.2.5-.5v-6a.5.5 0 0 0-.5-.5zM38 3h9v5h-9zM50 4h1v3h-1z"/></svg></div>
    <div class="navigation">
      <button class="back" aria-label="返回" hidden></button>
      <span class="title" role="heading" aria-level="1"></span>
      <span class="capsule"><button class="menu" aria-label="更多"><b></b><b></b><b></b></button><i aria-hidden="true"><u></u></i></span>
    </div>
  </div>
  <div class="area"><div class="dots" aria-hidden="true"><i></i><i></i><i></i></div><div class="sheet"><slot></slot></div></div>
  <div class="tabs" role="tablist" hidden></div>
</div>`

/** Draws the phone into the document. */
export function createScreen(): Screen {
  const sheet = document.createElement('style')
  // First of all: the app's style sheets win.
  sheet.textContent = componentStyles + pageStyles
  document.head.prepend(sheet)
  const frame = document.createElement('div')
  const pages = document.createElement('div')
  pages.id = 'simulator-pages'
  frame.append(pages)
  document.body.append(frame)
  const shadow = frame.attachShadow({ mode: 'open' })
  shadow.innerHTML = `<style>${screenStyles}${overlayStyles}</style>${LAYOUT}`
  const find = (name: string): HTMLElement => {
    const found = shadow.querySelector<HTMLElement>(`.${name}`)
    if (!found) throw new Error(`The phone has no ${name}`)
    return found
  }
  const screen: Screen = {
    pages,
    frame,
    phone: find('phone'),
    area: find('area'),
    sheet: find('sheet'),
    dots: find('dots'),
    bar: find('bar'),
    title: find('title'),
    back: find('back'),
    menu: find('menu'),
    tabs: find('tabs'),
    fail(problem) {
      const sentence = document.createElement('div')
      sentence.className = 'problem'
      sentence.setAttribute('role', 'alert')
      sentence.textContent = problem
      screen.area.append(sentence)
    },
  }
  showTime(find('status'))
  measure(screen)
  return screen
}

function showTime(status: HTMLElement): void {
  const clock = status.firstElementChild
  const show = (): void => {
    // Pictures that a program takes are to be compared.
    if (clock) clock.textContent = navigator.webdriver ? '9:41' : new Date().toTimeString().slice(0, 5)
  }
  show()
  window.setInterval(show, 10_000)
}

// Lengths of the app are of its page area: see convertUnits.
function measure({ area }: Screen): void {
  new ResizeObserver(() => {
    const { style } = document.documentElement
    style.setProperty('--rpx', `${area.clientWidth / 750}px`)
    style.setProperty('--vw', `${area.clientWidth / 100}px`)
    style.setProperty('--vh', `${area.clientHeight / 100}px`)
  }).observe(area)
}
