import { Button } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { focusable } from './focusable'
import './Action.scss'

interface ActionProps {
  id: string
  /** `main` is the one thing that a form is for. @default 'quiet' */
  kind?: 'main' | 'quiet'
  /** Something is on its way: the button says so and takes no taps. */
  pending?: boolean
  onTap: () => void
}

export function Action({ id, kind = 'quiet', pending = false, onTap, children }: PropsWithChildren<ActionProps>) {
  // Taro's H5 button is a custom element: it needs the role and the place in the tab order that <button> has.
  const button = { ...focusable, role: 'button' }
  return (
    <Button
      {...button}
      id={id}
      className={`action action--${kind} ${pending ? 'action--pending' : ''}`}
      hoverClass="action--pressed"
      aria-disabled={pending}
      disabled={pending}
      onClick={onTap}
    >
      {children}
    </Button>
  )
}
