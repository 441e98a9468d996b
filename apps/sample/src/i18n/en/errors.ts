import type { errors as original } from '../zh/errors'

export const errors: typeof original = {
  errors: {
    network: 'The library’s server cannot be reached',
    networkHint: 'Please check your network and try again.',
    downHint: 'It may be under maintenance. Please try again in a moment.',
    timeout: 'The answer took too long',
    timeoutHint: 'Your network may be weak. Please try again.',
    interrupted: 'The request was interrupted',
    interruptedHint: 'Please try again.',
    refused: 'The library did not accept this request',
    refusedHint: 'Please check what you filled in.',
    busy: 'It is very busy just now',
    busyHint: 'Please try again in a moment.',
    server: 'Something went wrong at the library',
    serverHint: 'It is not your fault. Please try again in a moment.',
    unreadable: 'The answer could not be read',
    unreadableHint: 'Please try again in a moment.',
    domain: 'This mini program may not call the library yet',
    domainHint: 'Please tell the library’s staff.',
    login: 'You are not signed in',
    loginHint: 'Sign in and try again.',
    unknown: 'Something went wrong',
    unknownHint: 'Please try again.',
  },
}
