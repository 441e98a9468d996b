export const librarian = {
  librarian: '问问馆员',
  librarianIntro: '说说想找什么书、谁写的书，馆员一边查一边告诉你。',
  question: '你的问题',
  questionHint: '比如：有鲁迅的书吗？',
  ask: '提问',
  stop: '停下',
  answerStopped: '（已停下）',
  answerInterrupted: (what: string) => `（回答中断了：${what}）`,
  askAgain: '再问一次',
  looking: '馆员正在找…',
  exampleQuestions: ['有鲁迅的书吗？', '红楼梦还在架上吗？', '想读一本科幻小说'],
}
