import { AbortController } from '@taro-query/request'
import { useEffect, useRef, useState } from 'react'
import { askLibrarian } from '../../api/librarian'
import type { AnswerPiece } from '../../api/types'

/** Milliseconds between two looks at what has come: each is a `setData`, and no eye sees more. */
const PACE = 100

export interface Answer {
  id: number
  question: string
  /** What came so far: text, and the titles of books. */
  pieces: AnswerPiece[]
  state: 'answering' | 'complete' | 'stopped' | 'failed'
  /** Why it failed. */
  error?: Error
}

interface Conversation {
  /** The newest first. */
  answers: Answer[]
  isAnswering: boolean
  ask: (question: string) => void
  /** What has come stays. */
  stop: () => void
}

/** Questions and their answers, each read while it comes. Leaving the page stops the one that is under way. */
export function useConversation(): Conversation {
  const [answers, setAnswers] = useState<Answer[]>([])
  const controller = useRef<AbortController>()
  useEffect(() => () => controller.current?.abort(), [])

  const ask = (question: string) => {
    const current = new AbortController()
    const { signal } = current
    controller.current = current
    const pieces: AnswerPiece[] = []
    const id = Date.now()
    const show = (change: Partial<Answer>) =>
      setAnswers((all) =>
        all.map((answer) => (answer.id === id ? { ...answer, pieces: [...pieces], ...change } : answer)),
      )
    setAnswers((all) => [{ id, question, pieces: [], state: 'answering' }, ...all])

    let shown = 0
    const timer = setInterval(() => {
      if (pieces.length === shown) return
      shown = pieces.length
      show({})
    }, PACE)
    const read = async () => {
      for await (const { data } of await askLibrarian({ body: { question } }, { signal })) pieces.push(data)
    }
    read()
      .then(
        () => show({ state: 'complete' }),
        (error: Error) => show(signal.aborted ? { state: 'stopped' } : { state: 'failed', error }),
      )
      .finally(() => clearInterval(timer))
  }

  return {
    answers,
    isAnswering: answers[0]?.state === 'answering',
    ask,
    stop: () => controller.current?.abort(),
  }
}
