import type { PropsWithChildren } from 'react'

export function Root({ children }: PropsWithChildren) {
  return children
}
