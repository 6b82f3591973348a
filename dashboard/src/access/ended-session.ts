const KEY = 'zhengming.session-ended';

/** Remembers, across the way back to the sign-in page, that a session ended by itself. */
export const endedSession = {
  note: (): void => sessionStorage.setItem(KEY, 'yes'),
  forget: (): void => sessionStorage.removeItem(KEY),
  isNoted: (): boolean => sessionStorage.getItem(KEY) === 'yes',
};
