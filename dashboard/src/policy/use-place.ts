import { useTranslate } from 'react-admin';

const COUNTRY = '100000';

/** Where a policy applies, in words; the whole country has a code and no name of its own. */
export function usePlace(): (jurisdiction: { readonly code: string; readonly name: string }) => string {
  const translate = useTranslate();
  return ({ code, name }) => (code === COUNTRY ? translate('policy.country') : name);
}
