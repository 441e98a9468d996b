export const readToken = (): string => 'a token'
