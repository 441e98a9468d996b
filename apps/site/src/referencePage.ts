import { headingAnchor } from './headingAnchor'
import type { Language, Text } from './languages'
import type { Documented } from './reference'

const TANSTACK_URL = 'https://tanstack.com/query/latest/docs/framework/react/reference/useQuery'

const TANSTACK: Text = {
  en: `The package exports all of \`@tanstack/react-query\`, too. Here is what is ours; for the rest see [TanStack’s reference](${TANSTACK_URL}). The hooks that both have take the same options, and follow the page they are on.`,
  zh: `这个包也导出 \`@tanstack/react-query\` 的全部内容。这里只列出我们自己的部分，其余见 [TanStack 的参考文档](${TANSTACK_URL})。两边都有的 hooks 选项相同，只是会跟随所在的页面。`,
}

const NOTE =
  '::: tip 参考正文是英文\nAPI 参考由源码里的注释生成，只有英文；下面的链接通向那一页。用法见左侧各页，都有中文。\n:::'

/** typedoc's groups. */
const GROUPS: Readonly<Record<string, string>> = {
  Functions: '函数',
  Variables: '变量',
  Classes: '类',
  Interfaces: '接口',
  'Type Aliases': '类型',
}

/**
 * A package's page. In Chinese it is an index that leads to the English one.
 * @param generated what typedoc wrote
 */
export function referencePage(name: Documented, language: Language, generated: string): string {
  const title = `# @taro-query/${name}`
  const tanstack = name === 'react' ? [TANSTACK[language]] : []
  if (language === 'en') return [title, ...tanstack, generated.replace(/^# .*\n+/, '')].join('\n\n')
  return [title, NOTE, ...tanstack, indexOf(name, generated)].join('\n\n')
}

function indexOf(name: Documented, generated: string): string {
  const lines = headings(generated).flatMap(({ level, text, anchor }) => {
    if (level === 2) return [`\n## ${GROUPS[text] ?? text}\n`]
    return level === 3 ? [`- [\`${text}\`](/api/${name}.md#${anchor})`] : []
  })
  return lines.join('\n')
}

/** With the anchors that they have on the page: the second of a name ends in `-1`. */
function headings(markdown: string): { level: number; text: string; anchor: string }[] {
  const seen = new Map<string, number>()
  return [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', text = '']) => {
    const slug = headingAnchor(text)
    const count = seen.get(slug) ?? 0
    seen.set(slug, count + 1)
    return { level: marks.length, text, anchor: count === 0 ? slug : `${slug}-${count}` }
  })
}
