import { request } from '@tarojs/taro'

export interface Answer {
  n: number
}

export async function getCount(key: string): Promise<Answer> {
  return (await request<Answer>({ url: `https://api.rules.example/count/${key}` })).data
}
