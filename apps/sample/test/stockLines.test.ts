import { stockLines } from '../src/api/stockLines'

const read = (text: string) => stockLines().decode(text, undefined, false)

it('reads a line for each branch', () => {
  expect(read('老城分馆|3|A-12\r\n城东分馆|0|B-02\r\n')).toEqual([
    { branch: '老城分馆', copies: 3, shelf: 'A-12' },
    { branch: '城东分馆', copies: 0, shelf: 'B-02' },
  ])
})

it('takes a book that the branches do not know for one that none of them keeps', () => {
  expect(read('ERR|01|查无此书\r\n')).toEqual([])
})

it.each([
  ['nothing', '', 'There is no line'],
  ['another error', 'ERR|02|参数错误\r\n', 'The system refused: ERR|02|参数错误'],
  ['a page', '<html>|3|</html>', 'Line 1 has no branch, copies and shelf: <html>|3|</html>'],
  ['half of a line', '老城分馆|3|A-12\r\n城东分', 'Line 2 has no branch, copies and shelf: 城东分'],
  ['a word for a number', '老城分馆|三|A-12', 'Line 1 has no branch, copies and shelf: 老城分馆|三|A-12'],
])('says what is wrong with %s', (_, text, message) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ name: 'SyntaxError', message }))
})
