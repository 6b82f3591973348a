import { localStorageStore, type Store } from 'react-admin';

const local = localStorageStore('1', 'Zhengming');

/**
 * Holds the language and the choices of the queue on this machine; never personal data. Signing out forgets it all but
 * the language: the next person at this desk most likely reads the same one.
 */
export const store: Store = {
  ...local,
  reset: () => {
    const locale: unknown = local.getItem('locale');
    local.reset();
    if (locale !== undefined) local.setItem('locale', locale);
  },
};
