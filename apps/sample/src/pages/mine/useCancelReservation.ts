import { endpointMutation, endpointQuery, useMutation, useQueryClient } from '@taro-query/react'
import { showToast } from '@tarojs/taro'
import { getBook, listBooks } from '../../api/books'
import { cancelReservation, listReservations } from '../../api/reservations'
import { useLanguage } from '../../i18n/LanguageProvider'

/** Gone at once; back in its place when the API did not take it. */
export function useCancelReservation(): (id: number) => void {
  const { words } = useLanguage()
  const queryClient = useQueryClient()
  const { queryKey } = endpointQuery(listReservations)
  const { mutate } = useMutation({
    ...endpointMutation(cancelReservation),
    async onMutate({ params: { id } }) {
      await queryClient.cancelQueries({ queryKey })
      const before = queryClient.getQueryData(queryKey)
      queryClient.setQueryData(queryKey, (shown) => shown?.filter((reservation) => reservation.id !== Number(id)))
      return before
    },
    onError(_error, _input, before) {
      queryClient.setQueryData(queryKey, before)
      void showToast({ title: words.cancelFailed, icon: 'none' })
    },
    onSettled() {
      void queryClient.invalidateQueries({ queryKey })
      // A copy is back on the shelf.
      void queryClient.invalidateQueries({ queryKey: getBook.key })
      void queryClient.invalidateQueries({ queryKey: listBooks.key })
    },
  })
  return (id) => mutate({ params: { id } })
}
