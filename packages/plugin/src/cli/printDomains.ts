import { COST, consoleOf } from '../domains/consoles'
import { LIST_NAMES, LISTS } from '../domains/lists'
import { difference, FILE, type Lists } from './savedDomains'

/**
 * The lists for a person. An entry after the other, with `;` between: so WeChat's console takes them
 * (developers.weixin.qq.com/community/develop/doc/0006883de5818802eba1f932866000).
 */
export function printDomains(lists: Lists, saved: Lists | undefined, platform: string): string {
  return [
    ...LIST_NAMES.flatMap((list) => [`${LISTS[list].title} 合法域名`, `  ${lists[list].join(';') || '(none)'}`, '']),
    ...changes(lists, saved),
    '',
    `The lists are kept at ${consoleOf(platform)}.`,
    COST,
  ].join('\n')
}

function changes(lists: Lists, saved: Lists | undefined): string[] {
  if (!saved) return [`Nothing to compare with yet: taro-query domains --save writes ${FILE}, to be committed.`]
  const lines = [...signed('+', difference(lists, saved)), ...signed('-', difference(saved, lists))]
  return lines.length === 0
    ? [`Nothing has changed since ${FILE} was saved.`]
    : [`Changed since ${FILE} was saved; change it in the console too, then save again:`, ...lines]
}

function signed(sign: string, lists: Lists): string[] {
  return LIST_NAMES.flatMap((list) => lists[list].map((entry) => `  ${sign} ${LISTS[list].title}  ${entry}`))
}
