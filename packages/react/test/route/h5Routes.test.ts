/** @jest-environment jsdom */
import type { Route } from '../../src/platform/followRoutes'

process.env.TARO_ENV = 'h5'
const { eventCenter } = require('@tarojs/runtime') as typeof import('@tarojs/runtime')
const { followRoutes } = require('../../src/platform/followRoutes') as typeof import('../../src/platform/followRoutes')

let told: [string, Route | string][]
let stop: () => void

beforeEach(() => {
  told = []
  stop = followRoutes({
    launch: (route) => told.push(['launch', route]),
    begin: (route) => told.push(['begin', route]),
    fail: (path) => told.push(['fail', path]),
  })
})
afterEach(() => stop())

/** As Taro's router does it: the address first, then its event. */
const go = (idx: number, url: string) => {
  window.history.replaceState({ idx }, '', `#${url}`)
  eventCenter.trigger('__taroRouterChange', { toLocation: { path: url.split('?')[0] } })
}

it('tells of the launch, and of each page that is opened, but not of a step back', () => {
  eventCenter.trigger('__taroRouterLaunch', { path: '/pages/books/index', query: { q: '%E4%B9%A6', stamp: '1' } })
  go(0, '/pages/books/index?q=%E4%B9%A6')
  go(1, '/pages/book/index?id=1&stamp=2')
  go(2, '/pages/book/index?id=2')
  go(1, '/pages/book/index?id=1')
  go(1, '/pages/other/index')

  expect(told).toEqual([
    ['launch', { path: 'pages/books/index', params: { q: '书' } }],
    ['begin', { path: 'pages/book/index', params: { id: '1' } }],
    ['begin', { path: 'pages/book/index', params: { id: '2' } }],
    ['begin', { path: 'pages/other/index', params: {} }],
  ])
})

it('tells of a page that is not there', () => {
  eventCenter.trigger('__taroRouterNotFound', { path: '/pages/none/index' })

  expect(told).toEqual([['fail', 'pages/none/index']])
})
