import { Readings } from '../../Readings'

const READINGS = { r: 'left' }

export default function Left() {
  return <Readings params={READINGS} />
}
