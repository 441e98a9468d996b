import { screen } from '../run/phone'

export { screen }

export const getToken = async (): Promise<string> => 'good'
