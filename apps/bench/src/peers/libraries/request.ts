import type { Call, CallOptions, Row } from '@library'
import { request } from '@tarojs/taro'

export const ORIGIN = 'https://api.bench.example'

/** What an app writes around `Taro.request` when its library has no transport. */
export async function getJson<TData>(path: string): Promise<TData> {
  const { statusCode, data } = await request<TData>({ url: ORIGIN + path })
  if (statusCode >= 300) throw { statusCode }
  return data
}

export const getRows = (key: string): Promise<Row[]> => getJson<Row[]>(`/rows/${key}`)

export async function postRow(key: string, { id, isDone }: Row): Promise<Row> {
  const { statusCode, data } = await request<Row>({
    url: `${ORIGIN}/rows/${key}/${id}`,
    method: 'POST',
    data: { isDone },
  })
  if (statusCode >= 300) throw { statusCode }
  return data
}

export function call(path: string, { timeout }: CallOptions): Call {
  const task = request({ url: ORIGIN + path, ...(timeout && { timeout }) })
  const check = async (): Promise<unknown> => {
    const { statusCode, data } = await task
    if (statusCode >= 300) throw { statusCode }
    return data
  }
  return { done: check(), abort: () => task.abort() }
}

// https://developers.weixin.qq.com/miniprogram/dev/api/network/request/wx.request.html: `statusCode` of an answer,
// `errno` of a failure. Of `errMsg` no text is documented.
export function nameOf(error: unknown): string | undefined {
  const { statusCode, errno } = error as { statusCode?: number; errno?: number }
  if (statusCode) return `statusCode ${statusCode}`
  return errno === undefined ? undefined : `errno ${errno}`
}
