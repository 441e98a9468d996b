import { Count } from '../../Count'

export default function B() {
  return <Count name="b" isFresh={false} isShortLived={false} poll={0} />
}
