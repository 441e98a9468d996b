import { Text, View } from '@tarojs/components'
import { Action } from '../../components/Action'
import { focusable } from '../../components/focusable'
import { errorWords } from '../../i18n/errorWords'
import { useLanguage } from '../../i18n/LanguageProvider'
import { openPage } from '../../navigation/openPage'
import { joinPieces } from './joinPieces'
import type { Answer } from './useConversation'
import './AnswerCard.scss'

export function AnswerCard({ answer, onAskAgain }: { answer: Answer; onAskAgain: () => void }) {
  const { words } = useLanguage()
  const { question, pieces, state, error } = answer
  const link = { ...focusable, role: 'link' }
  return (
    <View className="card answer">
      <Text className="answer__question">{question}</Text>
      {pieces.length === 0 && state === 'answering' && <Text className="answer__note">{words.looking}</Text>}
      <View className="answer__text" role="log">
        {joinPieces(pieces).map(({ text, bookId }, index) =>
          bookId === undefined ? (
            <Text key={index}>{text}</Text>
          ) : (
            <Text
              {...link}
              key={index}
              id={`answer-book-${bookId}`}
              className="answer__book"
              onClick={() => openPage(`/pages/book/index?id=${bookId}`)}
            >
              {text}
            </Text>
          ),
        )}
      </View>
      {state === 'stopped' && <Text className="answer__note">{words.answerStopped}</Text>}
      {state === 'failed' && error && (
        <>
          <Text className="answer__note">{words.answerInterrupted(errorWords(error, words).what)}</Text>
          <Action id="ask-again" onTap={onAskAgain}>
            {words.askAgain}
          </Action>
        </>
      )}
    </View>
  )
}
