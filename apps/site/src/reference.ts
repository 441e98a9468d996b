import type { Text } from './languages'

/** The packages of the API reference, those that an app imports first. */
export const documented = ['react', 'request', 'plugin', 'relay', 'simulator'] as const

export type Documented = (typeof documented)[number]

const TANSTACK: Text = {
  en: 'The package exports all of `@tanstack/react-query`, too. This page has what is ours; for the rest see [TanStack’s reference](https://tanstack.com/query/latest/docs/framework/react/reference/useQuery). The hooks that are on both pages take the same options, and follow the page they are on.',
  zh: '这个包也导出 `@tanstack/react-query` 的全部内容。本页只列出我们自己的部分，其余见 [TanStack 的参考文档](https://tanstack.com/query/latest/docs/framework/react/reference/useQuery)。两边都有的 hooks 选项相同，只是会跟随所在的页面。',
}

const LANGUAGE: Text = {
  en: '',
  zh: '::: tip 说明\nAPI 参考由源码里的注释生成，正文是英文。用法见左侧各页，都有中文。\n:::\n\n',
}

/**
 * A package's page: what typedoc wrote, under the package's name.
 * @param generated typedoc's Markdown
 */
export function referencePage(name: Documented, language: keyof Text, generated: string): string {
  const tanstack = name === 'react' ? `${TANSTACK[language]}\n\n` : ''
  return `# @taro-query/${name}\n\n${LANGUAGE[language]}${tanstack}${generated.replace(/^# .*\n+/, '')}`
}
