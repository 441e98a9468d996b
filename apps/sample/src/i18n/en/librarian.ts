import type { librarian as original } from '../zh/librarian'

export const librarian: typeof original = {
  librarian: 'Ask the librarian',
  librarianIntro: 'Say which book or author you look for: the librarian tells what is there while looking.',
  question: 'Your question',
  questionHint: 'Anything by Jane Austen?',
  ask: 'Ask',
  stop: 'Stop',
  answerStopped: '(stopped)',
  answerInterrupted: (what) => `(The answer broke off: ${what})`,
  askAgain: 'Ask again',
  looking: 'The librarian is looking…',
  exampleQuestions: ['Anything by Jane Austen?', 'Is Frankenstein on the shelf?', 'A book about the sea'],
}
