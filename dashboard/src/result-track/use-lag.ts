import { useTranslate } from 'react-admin';
import { lagText } from './lag-text';

/** A lag in words, or a dash where it is not known. */
export function useLag(): (minutes: number | null) => string {
  const translate = useTranslate();
  return (minutes) => {
    if (minutes === null) return '—';
    const { key, value } = lagText(minutes);
    return translate(`track.${key}`, value);
  };
}
