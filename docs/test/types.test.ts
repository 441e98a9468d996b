import { checkTypes } from './code/checkTypes'
import { codeFiles } from './code/codeFiles'
import { pages } from './pages/pages'

it('shows code that compiles, on every page', () => {
  expect(checkTypes(pages.flatMap(codeFiles))).toEqual([])
})
