/** What Taro's compiler defines, as source text, all off; @tarojs/runtime reads it when it loads. */
export const taroSwitches: Readonly<Record<string, string>> = {
  ENABLE_INNER_HTML: 'false',
  ENABLE_ADJACENT_HTML: 'false',
  ENABLE_SIZE_APIS: 'false',
  ENABLE_TEMPLATE_CONTENT: 'false',
  ENABLE_CLONE_NODE: 'false',
  ENABLE_CONTAINS: 'false',
  ENABLE_MUTATION_OBSERVER: 'false',
}
