import { endpointMutation, useMutation, useQueryClient } from '@taro-query/react'
import { showToast } from '@tarojs/taro'
import { likeBook } from '../../api/books'
import type { Book } from '../../api/types'
import { Action } from '../../components/Action'
import { useSubmit } from '../../hooks/useSubmit'
import { useLanguage } from '../../i18n/LanguageProvider'
import { bookQuery } from '../../queries/bookQueries'
import { showBook } from '../../queries/showBook'

/** Counts at once; the server's own count replaces the guess. */
export function LikeButton({ book }: { book: Book }) {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const showLikes = (likes: number) => showBook(queryClient, book.id, { likes })

  const like = useMutation({
    ...endpointMutation(likeBook),
    onMutate: async () => {
      // An older answer on its way must not undo the guess.
      await queryClient.cancelQueries({ queryKey: bookQuery(book.id).queryKey })
      showLikes(book.likes + 1)
      return book.likes
    },
    onSuccess: ({ likes }) => showLikes(likes),
    onError: (_error, _input, likesBefore = book.likes) => {
      showLikes(likesBefore)
      void showToast({ title: words.likeFailed, icon: 'none' })
    },
  })
  const send = useSubmit(like.mutateAsync)

  return (
    <Action id="like" pending={like.isPending} onTap={() => send({ params: { id: book.id } })}>
      ♥ {words.like} · {book.likes}
    </Action>
  )
}
