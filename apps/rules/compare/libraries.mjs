/** What is compared, ours first: files of `src/peers/libraries`, each in its best documented set-up. */
export const LIBRARIES = [
  { name: 'taro-query', title: '`@taro-query/react`' },
  { name: 'react-query', title: '`@tanstack/react-query` 5.108.0' },
  { name: 'react-query-glue', title: 'the same with the usual glue' },
  { name: 'swr', title: '`swr` 2.5.1' },
  { name: 'alova', title: '`alova` 3.5.5' },
  { name: 'ahooks', title: '`ahooks` 3.11.0' },
  { name: 'taro-hooks', title: '`taro-hooks` 2.2.0' },
]
