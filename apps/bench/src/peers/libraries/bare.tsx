import type { PropsWithChildren } from 'react'
import { byHand } from './byHand'
import { getJson, postRow } from './request'

// The control: `Taro.request` and `useState`.
export { call, nameOf } from './request'
export const { useCount, useRows, useToggle } = byHand({ get: getJson, post: postRow })

export function Root({ children }: PropsWithChildren) {
  return children
}

export const prefetch = undefined
export const fill = undefined
export const change = undefined
export const invalidate = undefined
export const useEntry = undefined
export const persistence = undefined
