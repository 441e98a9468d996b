import { Text } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import './BookCount.scss'

/** How many books there are, above their rows; as high before the number is known. */
export function BookCount({ id, children }: PropsWithChildren<{ id?: string }>) {
  return (
    <Text {...(id && { id })} className="book-count">
      {children}
    </Text>
  )
}
