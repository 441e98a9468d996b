import { useRef } from 'react'

/**
 * A mutation's `mutateAsync`, but once at a time: the second of two quick taps sends nothing, though it comes before
 * the button's disabled state has been rendered.
 */
export function useSubmit<TInput>(mutateAsync: (input: TInput) => Promise<unknown>): (input: TInput) => void {
  const sending = useRef(false)
  return (input) => {
    if (sending.current) return
    sending.current = true
    const settle = () => {
      sending.current = false
    }
    // A failure is the mutation's state, and shown from there.
    mutateAsync(input).then(settle, settle)
  }
}
