import type { HostContext } from '../host/context'
import type { ModalRequest } from '../host/types'

/** Shows a dialog without a text field, and waits for the answer: yes at once when nobody listens. */
export function askModal(
  { events }: HostContext,
  modal: Omit<ModalRequest, 'answer' | 'editable' | 'placeholderText'>,
): Promise<boolean> {
  return new Promise((resolve) => {
    const heard = events.emit('modal', { ...modal, editable: false, placeholderText: '', answer: resolve })
    if (heard === 0) resolve(true)
  })
}
