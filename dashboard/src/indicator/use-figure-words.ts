import { useCallback } from 'react';
import { useTranslate } from 'react-admin';
import type { FigurePartsFragment, IndicatorDimension, IndicatorUnit } from '../generated/documents';
import { useText, useWord } from '../shared/use-text';
import { figureWords } from './figure';

/** A figure in the words of the screen. */
export function useFigureWords(): (value: number | null | undefined, unit: IndicatorUnit) => string | null {
  const translate = useTranslate();
  return useCallback(
    (value, unit) =>
      figureWords(value, unit, {
        minutes: (count) => translate('indicator.minutes', { count }),
        hours: (count) => translate('indicator.hours', { count }),
        days: (count) => translate('indicator.days', { count }),
      }),
    [translate],
  );
}

const ENUMS: Readonly<Partial<Record<IndicatorDimension, string>>> = {
  CLASS: 'UrgencyClass',
  SOURCE: 'StaySource',
  RISK: 'QualityRisk',
  ADDRESSEE: 'AppealChannel',
};
const HOPS: Readonly<Record<string, string>> = {
  '1_SAMPLED_RECEIVED': 's1',
  '2_RECEIVED_REPORTED': 's2',
  '3_REPORTED_UPLOADED': 's3',
  '4_UPLOADED_VISIBLE': 's4',
};

/** What a row of a breakdown is about. */
export function useKeyWords(by: IndicatorDimension): (row: FigurePartsFragment) => string {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  return useCallback(
    ({ key, label }) => {
      if (label) return text(label);
      if (by === 'HOP') return translate(`indicator.hop.${HOPS[key] ?? ''}`, { _: key });
      const name = ENUMS[by];
      return name === undefined ? key : word(name, key);
    },
    [by, text, translate, word],
  );
}
