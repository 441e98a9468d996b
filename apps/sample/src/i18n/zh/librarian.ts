export const librarian = {
  librarian: '问问馆员',
  librarianIntro: '想找哪本书、哪位作者？告诉馆员，他边查边答。',
  question: '你的问题',
  questionHint: '比如：有鲁迅的书吗？',
  ask: '提问',
  stop: '停止',
  answerStopped: '（已停止）',
  answerInterrupted: (what: string) => `（回答中断了：${what}）`,
  askAgain: '再问一次',
  looking: '馆员正在找…',
  exampleQuestions: ['有鲁迅的书吗？', '红楼梦还在架上吗？', '想读一本科幻小说'],
}
