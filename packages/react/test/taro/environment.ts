// What Taro's build defines. With the platform `web`, Taro's runtime renders with react-dom into jsdom; its pages,
// lifecycles and hooks are the same code as on mini programs.
process.env.TARO_PLATFORM = 'web'
process.env.TARO_ENV = 'weapp'
Object.assign(globalThis, {
  ENABLE_INNER_HTML: true,
  ENABLE_ADJACENT_HTML: true,
  ENABLE_CLONE_NODE: true,
  ENABLE_CONTAINS: true,
  ENABLE_SIZE_APIS: true,
  ENABLE_TEMPLATE_CONTENT: true,
  ENABLE_MUTATION_OBSERVER: true,
})
