import { getJson } from './request'

export interface Answer {
  n: number
}

export const getCount = (key: string): Promise<Answer> => getJson<Answer>(`/count/${key}`)
