import { Button } from '@tarojs/components'
import type { PropsWithChildren } from 'react'

interface AvatarButtonProps {
  id: string
  /** For screen readers. */
  label: string
  onChoose: (filePath: string) => void
}

/** WeChat's own sheet: the reader's WeChat picture, the album or the camera. `AvatarButton.h5.tsx` is the H5 half. */
export function AvatarButton({ id, label, onChoose, children }: PropsWithChildren<AvatarButtonProps>) {
  return (
    <Button
      id={id}
      className="avatar"
      openType="chooseAvatar"
      aria-label={label}
      // Of a sheet that was closed there is no picture.
      onChooseAvatar={({ detail: { avatarUrl } }) => avatarUrl && onChoose(avatarUrl)}
    >
      {children}
    </Button>
  )
}
