import type { UseQueryResult } from '@taro-query/react'
import type { RequestFailure } from '@taro-query/request'

/** Of the page's component. */
export declare const book: UseQueryResult<{ title: string }, RequestFailure>
