import { type BuiltIn, builtIn } from './builtIn'
import { ownStyle } from './ownStyle'

/** `<match-media>`: shows its content while the page area fits. Lengths in pixels. */
export const matchMedia: BuiltIn = builtIn({
  tag: 'match-media',
  properties: {
    minWidth: null as unknown,
    maxWidth: null as unknown,
    width: null as unknown,
    minHeight: null as unknown,
    maxHeight: null as unknown,
    height: null as unknown,
    orientation: '',
  },
  setup(part) {
    const { element } = part
    const size = async (): Promise<{ width: number; height: number }> => {
      const page = element.closest('wx-page')
      if (page && page.clientWidth > 0) return { width: page.clientWidth, height: page.clientHeight }
      // Without a layout, what the app is told.
      const told = (await part.host.call('getWindowInfo', {})) as { windowWidth: number; windowHeight: number }
      return { width: told.windowWidth, height: told.windowHeight }
    }
    const fits = (name: 'width' | 'height', value: number): boolean => {
      const limit = (key: 'minWidth' | 'maxWidth' | 'width' | 'minHeight' | 'maxHeight' | 'height'): number => {
        const given = part.get(key)
        return given === null || given === undefined || given === '' ? Number.NaN : Number(given)
      }
      const [low, high] =
        name === 'width' ? [limit('minWidth'), limit('maxWidth')] : [limit('minHeight'), limit('maxHeight')]
      // A comparison with what is not given is false.
      return !(value < low) && !(value > high) && !(value < limit(name)) && !(value > limit(name))
    }
    const match = async (): Promise<void> => {
      const { width, height } = await size()
      const orientation = width > height ? 'landscape' : 'portrait'
      const isTurned = part.get('orientation') !== '' && part.get('orientation') !== orientation
      ownStyle(element, 'display', !isTurned && fits('width', width) && fits('height', height) ? null : 'none')
    }
    const watched = ['minWidth', 'maxWidth', 'width', 'minHeight', 'maxHeight', 'height', 'orientation'] as const
    part.watch(watched, () => part.whenAttached(() => void match()))
    const { defaultView: window } = element.ownerDocument
    const listener = (): void => void match()
    window?.addEventListener('resize', listener)
    part.onDetach(() => window?.removeEventListener('resize', listener))
  },
})
