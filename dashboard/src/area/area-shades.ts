import type { useTranslate } from 'react-admin';
import type { Piece, ShadedPrefecture } from '../shared/map/map-option';
import type { PrefectureRisk } from './AreaMapView';

type Translate = ReturnType<typeof useTranslate>;

/** From many to few listed counties; one hue, so that lightness alone carries the order. */
export const LISTED_PIECES: readonly Piece[] = [
  { min: 10, label: '≥ 10', color: '#7d2a17' },
  { min: 5, max: 9, label: '5–9', color: '#b6512c' },
  { min: 3, max: 4, label: '3–4', color: '#dd8452' },
  { min: 2, max: 2, label: '2', color: '#f1b98d' },
  { min: 1, max: 1, label: '1', color: '#f9e3d3' },
];

/** A prefecture on the map: how many of its counties are listed. */
export function shadeOf(risk: PrefectureRisk, translate: Translate): ShadedPrefecture {
  const counties = translate('area.map.of', { listed: risk.listedCounties, all: risk.counties });
  const levels = (['high', 'medium', 'low'] as const).map(
    (level) => `${translate(`area.map.${level}`)} ${risk[level]}`,
  );
  return {
    code: risk.prefecture.code,
    value: Math.max(1, risk.listedCounties),
    lines: [risk.prefecture.fullName, levels.join(' · '), `${translate('area.map.counties')} ${counties}`],
  };
}
