import { asBlock, readBlocks } from '../harness/blocks.mjs'
import { render } from '../harness/render.mjs'
import results from '../results.json'

it.each(['en', 'zh'] as const)('shows the results that are committed: %s', (language) => {
  const blocks = readBlocks(language)

  for (const [name, markdown] of Object.entries(render(results, language))) {
    expect({ [name]: blocks[name] }).toEqual({ [name]: asBlock(markdown) })
  }
})
