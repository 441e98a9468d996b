import { ROWS } from '../rows/index.mjs'

/**
 * Markdown of the results, for each block of the docs: of each row that was measured, and `run`, which says when and with
 * what.
 * @returns {Record<string, string>}
 */
export function render({ date, node, taro, peers, rows = {} }, language) {
  const blocks = date ? { run: runLine({ date, node, taro }, language) } : {}
  for (const [name, row] of Object.entries(ROWS)) {
    if (name in rows) Object.assign(blocks, row.tables(rows[name], { peers, language }))
  }
  return blocks
}

function runLine({ date, node, taro }, language) {
  return language === 'zh' ? `${date}，Taro ${taro}，Node ${node}。` : `${date}, Taro ${taro}, Node ${node}.`
}
