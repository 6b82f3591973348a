import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import type { Piece, ShadedPrefecture } from '../../shared/map/map-option';
import { ink } from '../../shared/tokens';
import { useFigureText } from '../chart/figure-words';
import type { Figure } from '../chart/grid';
import { HATCH } from '../chart/palette';
import type { LegendEntry } from '../chart/png';
import { type Step, stepsOf } from '../chart/steps';

/** A prefecture with the figure of a layer. */
export interface LayerPlace {
  readonly code: string;
  readonly name: string;
  readonly figure: Figure;
}

export const isShown = ({ withheld, value }: Figure): boolean => !withheld && typeof value === 'number';

/** A place as the map draws it: a shade, or hatching where the figure is withheld; none where there is no figure. */
export function shadedOf({ code, name, figure }: LayerPlace, words: string): readonly ShadedPrefecture[] {
  const lines = [name, words];
  if (figure.withheld) return [{ code, value: 0, lines, hatched: HATCH }];
  return typeof figure.value === 'number' ? [{ code, value: figure.value, lines }] : [];
}

interface MapLegend {
  readonly pieces: readonly Piece[];
  readonly entries: readonly LegendEntry[];
}

/** Steps of a layer for the map, and in words for the legend beside it. */
export function usePieces(places: readonly LayerPlace[], unit: string): MapLegend {
  const translate = useTranslate();
  const text = useFigureText();
  return useMemo(() => {
    const steps = stepsOf(places.flatMap(({ figure }) => (isShown(figure) ? [figure.value ?? 0] : [])));
    const entries: LegendEntry[] = steps
      .toReversed()
      .map((step) => ({ label: stepWords(step, unit, (value) => text(value, unit)), color: step.color }));
    if (places.some(({ figure }) => figure.withheld))
      entries.push({ label: translate('statistics.withheld'), color: HATCH.color, hatched: true });
    entries.push({ label: translate('statistics.map.none'), color: ink.ground });
    const pieces = steps.map((step) => ({
      gte: step.min,
      ...(step.max !== undefined && { lt: step.max }),
      label: stepWords(step, unit, (value) => text(value, unit)),
      color: step.color,
    }));
    return { pieces, entries };
  }, [places, text, translate, unit]);
}

/** Counted things stand between whole numbers: 1–4, 5–9. */
function stepWords({ min, max }: Step, unit: string, words: (value: number) => string): string {
  if (max === undefined) return `≥ ${words(min)}`;
  const last = unit === 'COUNT' ? max - 1 : max;
  return last <= min ? words(min) : `${words(min)}–${words(last)}`;
}
