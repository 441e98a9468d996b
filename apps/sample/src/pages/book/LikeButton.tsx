import { endpointMutation, endpointQuery, useMutation, useQueryClient } from '@taro-query/react'
import { showToast } from '@tarojs/taro'
import { getBook, likeBook, listBooks } from '../../api/books'
import type { Book } from '../../api/types'
import { Action } from '../../components/Action'
import { useSubmit } from '../../hooks/useSubmit'
import { useLanguage } from '../../i18n/LanguageProvider'

/** Counts at once; the server's own count replaces the guess. */
export function LikeButton({ book }: { book: Book }) {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const params = { id: book.id }
  const { queryKey } = endpointQuery(getBook, { params })
  const showLikes = (likes: number) => queryClient.setQueryData(queryKey, (shown) => shown && { ...shown, likes })

  const like = useMutation({
    ...endpointMutation(likeBook),
    onMutate: async () => {
      // An older answer on its way must not undo the guess.
      await queryClient.cancelQueries({ queryKey })
      showLikes(book.likes + 1)
      return book.likes
    },
    onSuccess: ({ likes }) => {
      showLikes(likes)
      void queryClient.invalidateQueries({ queryKey: listBooks.key })
    },
    onError: (_error, _input, likesBefore = book.likes) => {
      showLikes(likesBefore)
      void showToast({ title: words.likeFailed, icon: 'none' })
    },
  })
  const send = useSubmit(like.mutateAsync)

  return (
    <Action id="like" pending={like.isPending} onTap={() => send({ params })}>
      ♥ {words.like} · {book.likes}
    </Action>
  )
}
