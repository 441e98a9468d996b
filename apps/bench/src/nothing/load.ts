import { request } from '@tarojs/taro'

export const load = async (id: number): Promise<string> =>
  (await request<{ title: string }>({ url: `https://api.example.com/books/${id}` })).data.title
