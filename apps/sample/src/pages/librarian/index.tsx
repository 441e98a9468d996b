import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Action } from '../../components/Action'
import { BackLink } from '../../components/BackLink'
import { Field } from '../../components/Field'
import { focusable } from '../../components/focusable'
import { Page } from '../../components/Page'
import { usePageTitle } from '../../hooks/usePageTitle'
import { useLanguage } from '../../i18n/LanguageProvider'
import { AnswerCard } from './AnswerCard'
import { useConversation } from './useConversation'
import './index.scss'

export default function LibrarianPage() {
  const { words } = useLanguage()
  const [question, setQuestion] = useState('')
  const { answers, isAnswering, ask, stop } = useConversation()
  usePageTitle(words.librarian)

  const send = (text: string) => {
    if (text.trim() === '' || isAnswering) return
    setQuestion('')
    ask(text.trim())
  }
  return (
    <Page>
      <BackLink />
      <View className="card">
        <Text className="card__title">{words.librarian}</Text>
        <Text className="librarian__intro">{words.librarianIntro}</Text>
        <Field
          id="question"
          label={words.question}
          hint={words.questionHint}
          value={question}
          onChange={setQuestion}
          onConfirm={() => send(question)}
          disabled={isAnswering}
          maxlength={200}
        />
        {isAnswering ? (
          <Action id="stop" onTap={stop}>
            {words.stop}
          </Action>
        ) : (
          <Action id="ask" kind="main" onTap={() => send(question)}>
            {words.ask}
          </Action>
        )}
        {answers.length === 0 && (
          <View className="librarian__examples">
            {words.exampleQuestions.map((example, index) => (
              <View
                {...focusable}
                key={example}
                id={`example-${index}`}
                className="librarian__example"
                role="button"
                onClick={() => send(example)}
              >
                {example}
              </View>
            ))}
          </View>
        )}
      </View>
      <View>
        {answers.map((answer) => (
          <AnswerCard key={answer.id} answer={answer} onAskAgain={() => send(answer.question)} />
        ))}
      </View>
    </Page>
  )
}
