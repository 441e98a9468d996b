/** The login page comes next. */
export const signInWord = 'signIn'
