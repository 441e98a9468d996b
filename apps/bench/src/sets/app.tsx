import { Root } from '@set'
import type { PropsWithChildren } from 'react'

export default function App({ children }: PropsWithChildren) {
  return <Root>{children}</Root>
}
