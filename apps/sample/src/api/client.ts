import { createClient } from '@taro-query/request'
import { session } from '../account/session'
import { baseURL } from './baseURL'

/** For what is open to everybody: its requests wait for nothing, the launch page's least of all. */
export const client = createClient({ baseURL })

/** For what belongs to a reader: it signs in when the API asks for it. */
export const readerClient = createClient({ baseURL, name: 'reader', interceptors: [session] })
