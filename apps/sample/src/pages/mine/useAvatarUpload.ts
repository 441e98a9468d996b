import { endpointQuery, useMutation, useQueryClient } from '@taro-query/react'
import { AbortController, isRequestError } from '@taro-query/request'
import { useEffect, useRef, useState } from 'react'
import { getReader, uploadAvatar } from '../../api/accounts'

interface AvatarUpload {
  /** `undefined` while nothing is uploaded. */
  percent: number | undefined
  /** Why the last one failed; stopping it is no failure. */
  error: Error | undefined
  upload: (filePath: string) => void
  stop: () => void
}

/** Uploads a picture with its progress. It is stopped when the page is left. */
export function useAvatarUpload(): AvatarUpload {
  const queryClient = useQueryClient()
  const [percent, setPercent] = useState<number>()
  const controller = useRef<AbortController>()
  const stop = () => controller.current?.abort()
  useEffect(() => () => controller.current?.abort(), [])

  const { mutate, error } = useMutation({
    mutationFn(filePath: string) {
      controller.current = new AbortController()
      setPercent(0)
      return uploadAvatar(
        { body: { avatar: { filePath } } },
        {
          signal: controller.current.signal,
          // Ten steps are enough to see it move.
          onProgress: ({ loaded, total }) =>
            total !== undefined && total > 0 && setPercent(Math.floor((10 * loaded) / total) * 10),
        },
      )
    },
    onSuccess: (reader) => queryClient.setQueryData(endpointQuery(getReader).queryKey, reader),
    onSettled: () => setPercent(undefined),
  })
  const stopped = isRequestError(error) && error.name === 'AbortError'
  return { percent, error: error && !stopped ? error : undefined, upload: (filePath) => mutate(filePath), stop }
}
