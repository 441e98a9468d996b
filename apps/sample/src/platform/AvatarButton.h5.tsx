import { View } from '@tarojs/components'
import { chooseImage } from '@tarojs/taro'
import type { PropsWithChildren } from 'react'
import { focusable } from '../components/focusable'

interface AvatarButtonProps {
  id: string
  label: string
  onChoose: (filePath: string) => void
}

/** The browser's file chooser. */
export function AvatarButton({ id, label, onChoose, children }: PropsWithChildren<AvatarButtonProps>) {
  const choose = async () => {
    const { tempFilePaths } = await chooseImage({ count: 1 })
    if (tempFilePaths[0] !== undefined) onChoose(tempFilePaths[0])
  }
  return (
    // Choosing nothing is no failure.
    <View
      {...focusable}
      id={id}
      className="avatar"
      role="button"
      aria-label={label}
      onClick={() => void choose().catch(() => undefined)}
    >
      {children}
    </View>
  )
}
