import { endpointQuery } from '@taro-query/react'
import { getStock } from '../../api/branches'

/** The branches' system is slow, and a minute changes little there: it is not asked again at every look. */
export const stockQuery = (id: number) => ({ ...endpointQuery(getStock, { body: { book: id } }), staleTime: 60_000 })
