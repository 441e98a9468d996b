import { Readings } from '../../Readings'

const READINGS = { r: 'right' }

export default function Right() {
  return <Readings params={READINGS} />
}
