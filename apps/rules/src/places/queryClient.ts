import { QueryClient } from '@taro-query/react'

export const queryClient = new QueryClient()
