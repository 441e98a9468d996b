import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
// Exact ones, which are what is installed.
const { version, devDependencies } = require('../../package.json')
const named = (name) => `${name} ${devDependencies[name]}`

// Each gets a book by its id and a page of it, and gives what the server said.

/** The measure: what an app would write without a library. */
export const bare = {
  title: `Taro.request ${require('@tarojs/taro/package.json').version}`,
  code: `
    import { request } from '@tarojs/taro'
    App({
      async getBook(id, page) {
        const url = 'https://api.example.com/books/' + encodeURIComponent(id) + '?page=' + page + '&sort=title'
        const { data } = await request({ url })
        return data
      },
    })`,
}

export const ours = {
  title: `@taro-query/request ${version}`,
  code: `
    import { createClient, json, type } from '@taro-query/request'
    const client = createClient({ baseURL: 'https://api.example.com' })
    const getBook = client.endpoint({ method: 'GET', path: '/books/:id', query: type(), response: json() })
    App({ getBook: (id, page) => getBook({ params: { id }, query: { page, sort: 'title' } }) })`,
}

// Without a time-out, as is its default: plugin-http clears no timer, and those of thousands of requests would fire in
// the rounds of the others.
const axios = {
  title: `${named('axios')} + ${named('@tarojs/plugin-http')}`,
  code: `
    import '@tarojs/plugin-http/dist/runtime'
    import axios from 'axios'
    const http = axios.create({ baseURL: 'https://api.example.com' })
    App({
      async getBook(id, page) {
        const { data } = await http.get('/books/' + encodeURIComponent(id), { params: { page, sort: 'title' } })
        return data
      },
    })`,
  // As plugin-http changes Taro's build. It names Blob and FormData as well, and has none.
  define: { ENABLE_COOKIE: 'false', XMLHttpRequest: 'window.XMLHttpRequest' },
}

// Without its cache, which would answer in the server's place.
const alova = {
  title: named('alova'),
  code: `
    import { createAlova } from 'alova'
    import { request } from '@tarojs/taro'
    const client = createAlova({
      baseURL: 'https://api.example.com',
      cacheFor: null,
      requestAdapter({ url, type, data, headers }) {
        const task = request({ url, method: type, data, header: headers })
        return {
          response: () => task,
          headers: () => task.then(({ header }) => header),
          abort: () => task.abort(),
        }
      },
      responded: ({ data }) => data,
    })
    App({
      getBook: (id, page) =>
        client.Get('/books/' + encodeURIComponent(id), { params: { page, sort: 'title' } }).send(),
    })`,
}

export const contenders = [bare, ours, axios, alova]
