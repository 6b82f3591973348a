import { useCallback } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import type { TextPartsFragment } from '../generated/documents';

/** A sentence of the server in the language of the screen. */
export function useText(): (text: TextPartsFragment) => string {
  const [locale] = useLocaleState();
  return useCallback((text) => (locale === 'en' ? text.en : text.zh), [locale]);
}

/** The words for a value of a schema enum, e.g. `word('AppealState', 'IN_REVIEW')`. */
export function useWord(): (enumName: string, value: string) => string {
  const translate = useTranslate();
  return useCallback((enumName, value) => translate(`enum.${enumName}.${value}`, { _: value }), [translate]);
}
