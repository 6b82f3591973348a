import { useTranslate } from 'react-admin';
import type { GapPersonsPartsFragment, ReachPartsFragment } from '../generated/documents';
import { count } from '../shared/format';

/** A number of people, or an honest mark that it is withheld. */
export function usePersons(): (figure: GapPersonsPartsFragment) => string {
  const translate = useTranslate();
  return ({ value }) => (value === null ? translate('precisionGap.withheld') : count(value));
}

/** `3.4×`; a dash when no county is listed. */
export const useFactor =
  () =>
  ({ factor }: Pick<ReachPartsFragment, 'factor'>): string =>
    factor === null ? '—' : `${factor.toFixed(1)}×`;
