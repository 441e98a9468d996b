export { useAdd, useBooks } from '../byHand'
export { Root, useBook } from './query'
