import { Button } from '@tarojs/components'
import { useShareAppMessage } from '@tarojs/taro'
import { useLanguage } from '../i18n/LanguageProvider'
import './Action.scss'

interface ShareButtonProps {
  title: string
  /** With a leading slash and its query. */
  path: string
}

/** Shares the page in a chat. What WeChat's own menu shares is the same. */
export function ShareButton({ title, path }: ShareButtonProps) {
  const { words } = useLanguage()
  useShareAppMessage(() => ({ title, path }))
  return (
    <Button id="share" className="action action--quiet" hoverClass="action--pressed" openType="share">
      {words.share}
    </Button>
  )
}
