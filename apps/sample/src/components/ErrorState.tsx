import { errorWords } from '../i18n/errorWords'
import { useLanguage } from '../i18n/LanguageProvider'
import { Action } from './Action'
import { Message } from './Message'

interface ErrorStateProps {
  /** The retry button's. @default 'retry' */
  id?: string
  error: Error
  retrying: boolean
  onRetry: () => void
}

export function ErrorState({ id = 'retry', error, retrying, onRetry }: ErrorStateProps) {
  const { words } = useLanguage()
  const { what, hint } = errorWords(error, words)
  return (
    <Message title={what} hint={hint}>
      <Action id={id} pending={retrying} onTap={onRetry}>
        {retrying ? words.retrying : words.retry}
      </Action>
    </Message>
  )
}
