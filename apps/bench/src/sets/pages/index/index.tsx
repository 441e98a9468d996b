import { Shown } from '@shown'

export default function Index() {
  return <Shown />
}
