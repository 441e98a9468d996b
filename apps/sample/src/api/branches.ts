import { cloudFunctionTransport, createClient, urlencoded } from '@taro-query/request'
import { stockLines } from './stockLines'

/** The branches' own system speaks plain HTTP: no phone may call it, and so a relay does. */
const branches = createClient({
  baseURL: 'http://branches.bookshelf.example',
  transport: cloudFunctionTransport({
    name: 'relay',
    // On H5, behind the page's own origin, as the API.
    relay: { url: '/relay', secret: process.env.TARO_APP_RELAY_SECRET },
  }),
})

/** Where the book stands. It only reads, but the system takes nothing but forms. */
export const getStock = branches.endpoint({
  method: 'POST',
  path: '/stock.cgi',
  body: urlencoded<{ book: number }>(),
  response: stockLines(),
})
