import { Root } from '@library'
import type { PropsWithChildren } from 'react'

export default function App({ children }: PropsWithChildren) {
  return <Root>{children}</Root>
}
