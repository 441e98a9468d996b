/** What the button says that signs in; `signInWord.h5.ts` is the H5 half. */
export const signInWord = 'signInWithWechat'
