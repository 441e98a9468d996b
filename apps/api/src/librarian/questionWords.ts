/** What a question asks for: words in Latin letters, and runs of Han characters, which no space divides into words. */
export type QuestionWords = { latin: string[]; han: string[] }

/** The words of a question (already as foldText writes it) that can tell one book from another. */
export function questionWords(question: string): QuestionWords {
  const rest = question.replace(hanNoise, ' ')
  return {
    // A plural also finds the singular.
    latin: (rest.match(/[\p{Script=Latin}\p{N}]+/gu) ?? [])
      .filter((word) => word.length > 1 && !latinNoise.has(word))
      .map((word) => (word.length > 3 ? word.replace(/s$/, '') : word)),
    han: rest.match(/\p{Script=Han}+/gu) ?? [],
  }
}

const latinNoise = new Set(
  (
    'an and any about are as at author authors available be book books borrow by can copies could did do does find for ' +
    'from get give good has have how in is it library like looking me my novel novels of on one or please read reading ' +
    'recommend shelf show some something stories story tell that the there these this to title titles us want was we ' +
    'were what where which who with work works would write writer writes writing written wrote you your'
  ).split(' '),
)

// Longer ones first: what is left of a phrase would look like a word.
const hanNoise = new RegExp(
  (
    '有没有 有哪些 是什么 有什么 能不能 是不是 可不可以 什么样 哪一本 图书馆 书架上 为什么 怎么样 什么 哪些 哪本 哪里 推荐 关于 ' +
    '一本 一些 几本 这本 那本 本书 写过 写的 作者 作家 小说 故事 作品 图书 书籍 书架 请问 想看 想读 想要 想借 我想 可以 介绍 知道 ' +
    '告诉 馆里 多少 还有 有关 方面 好看 有 吗 呢 吧 的 了 我 你 您 谁 写 看 读 找 借 是 在 和 与 或 给 讲 请 想 要 书 几 哪'
  )
    .split(' ')
    .join('|'),
  'gu',
)
