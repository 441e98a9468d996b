import type { Interceptor } from '@taro-query/request'
import { screen } from '../run/phone'

export interface Book {
  id: number
  title: string
}

/** What a user saw. */
export { screen }

export declare const loading: Interceptor
export declare const toast: Interceptor
