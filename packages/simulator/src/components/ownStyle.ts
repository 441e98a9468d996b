const styles = new WeakMap<HTMLElement, Map<string, string>>()

/** Sets a style of a component's own on its element, or takes it away. It outlives the `style` that the app writes. */
export function ownStyle(element: HTMLElement, name: string, value: string | null): void {
  const own = styles.get(element) ?? guard(element)
  if (value === null) own.delete(name)
  else own.set(name, value)
  element.style.setProperty(name, value)
}

// The framework writes what the app's template says as a whole.
function guard(element: HTMLElement): Map<string, string> {
  const own = new Map<string, string>()
  styles.set(element, own)
  const { setAttribute } = element
  element.setAttribute = (name, value) => {
    setAttribute.call(element, name, value)
    if (name === 'style') for (const [property, mine] of own) element.style.setProperty(property, mine)
  }
  return own
}
