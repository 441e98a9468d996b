interface KeyEvent {
  key: string
  target: { getAttribute(name: string): string | null; click(): void }
  preventDefault(): void
}
declare const document: { addEventListener(type: 'keydown', listener: (event: KeyEvent) => void): void }

/** Taro's H5 buttons are custom elements, which no key reaches: Enter and Space tap whatever has such a role. */
export function tapWithKeyboard(): void {
  document.addEventListener('keydown', (event) => {
    const role = event.target.getAttribute('role')
    if (event.key !== 'Enter' && event.key !== ' ') return
    if (role !== 'button' && role !== 'link') return
    event.preventDefault()
    event.target.click()
  })
}
