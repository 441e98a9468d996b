import { screen } from '../run/phone'

export { screen }
