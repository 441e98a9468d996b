import { getCurrentPages } from '@tarojs/taro'
import { useContext } from 'react'
import { arePagesMounted } from './mountPages'
import { PageContext } from './Page'
import { nowhere, type Visibility } from './visibility'

let hasWarned = false

/** The page that this component is in, or {@link nowhere}. */
export function usePage(): Visibility {
  const page = useContext(PageContext)
  if (
    process.env.NODE_ENV !== 'production' &&
    page === nowhere &&
    !hasWarned &&
    !arePagesMounted() &&
    isTaroRunning()
  ) {
    hasWarned = true
    console.warn(
      '@taro-query/react: a query is used before connectTaro() was called, so it does not know its page: it will also ' +
        'refetch and poll while the page is hidden. Call connectTaro(queryClient) at the module scope of app.tsx.',
    )
  }
  return page
}

function isTaroRunning(): boolean {
  return typeof getCurrentPages === 'function' && getCurrentPages().length > 0
}
