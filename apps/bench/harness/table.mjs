/** A Markdown table: `head` is the first line, `rows` the others. */
export function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Words of both languages, as `{ en, zh }`, or what is the same in both. */
export const say = (words, language) => (typeof words === 'object' ? words[language] : words)

/** What heads a peer's column or line. */
export const titleOf = ({ title, zh }, language) => (language === 'zh' && zh) || title
