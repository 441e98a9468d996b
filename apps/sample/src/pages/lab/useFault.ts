import { AbortController } from '@taro-query/request'
import { useEffect, useRef, useState } from 'react'
import type { Fault } from './faults'
import { untilOffline } from './untilOffline'

/** What is known of a fault. */
export type FaultState =
  | { name: 'untried' }
  /** For the network to go. */
  | { name: 'waiting' }
  | { name: 'running' }
  /** Milliseconds from when it was sent. Without an error it was answered after all. */
  | { name: 'over'; milliseconds: number; error?: Error }

/** Sends a fault's request, once at a time. Leaving the page aborts it. */
export function useFault({ offline = false, send }: Fault): { state: FaultState; start: () => void; stop: () => void } {
  const [state, setState] = useState<FaultState>({ name: 'untried' })
  const controller = useRef<AbortController>()
  const stop = () => controller.current?.abort()
  useEffect(() => () => controller.current?.abort(), [])

  const run = async ({ signal }: AbortController) => {
    if (offline) {
      setState({ name: 'waiting' })
      if (!(await untilOffline(signal))) return setState({ name: 'untried' })
    }
    setState({ name: 'running' })
    const sentAt = Date.now()
    const settle = (error?: Error) =>
      setState({ name: 'over', milliseconds: Date.now() - sentAt, ...(error && { error }) })
    await send(signal).then(() => settle(), settle)
  }
  const start = () => {
    if (controller.current) return
    controller.current = new AbortController()
    void run(controller.current).then(() => {
      controller.current = undefined
    })
  }
  return { state, start, stop }
}
