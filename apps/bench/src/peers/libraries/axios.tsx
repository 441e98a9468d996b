import type { Call, CallOptions, Row } from '@library'
import axios, { isAxiosError } from 'axios'
import type { PropsWithChildren } from 'react'
import { byHand } from './byHand'
import { ORIGIN } from './request'

const http = axios.create({ baseURL: ORIGIN })

export const { useCount, useRows, useToggle } = byHand({
  get: async (path) => (await http.get(path)).data,
  post: async (key, { id, isDone }) => (await http.post<Row>(`/rows/${key}/${id}`, { isDone })).data,
})

export function Root({ children }: PropsWithChildren) {
  return children
}

export function call(path: string, { timeout }: CallOptions): Call {
  // WeChat has no AbortController.
  const { token, cancel } = axios.CancelToken.source()
  const get = async (): Promise<unknown> =>
    (await http.get(path, { ...(timeout && { timeout }), cancelToken: token })).data
  return { done: get(), abort: cancel }
}

// https://axios-http.com/docs/handling_errors: `code`, and the `status` of the response.
export function nameOf(error: unknown): string | undefined {
  if (!isAxiosError(error) && !axios.isCancel(error)) return undefined
  const { code, response } = error as { code?: string; response?: { status: number } }
  return response ? `${code} ${response.status}` : code
}

export const prefetch = undefined
export const fill = undefined
export const change = undefined
export const invalidate = undefined
export const useEntry = undefined
export const persistence = undefined
