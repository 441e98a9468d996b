import { tokenize } from '../src/tokenize'

it('cuts Chinese into pairs, so that a word is found inside a sentence', () => {
  expect(tokenize('小程序里没有跨域。')).toEqual(['小程', '程序', '序里', '里没', '没有', '有跨', '跨域'])
})

it('leaves names whole', () => {
  expect(tokenize('endpointQuery 的 queryKey（Taro.request）')).toEqual([
    'endpointQuery',
    '的',
    'queryKey',
    'Taro',
    'request',
  ])
})
