import { useMemo } from 'react';
import { useCan } from '../../access';
import { AskStatisticsDocument, MapRiskAreasDocument, ReadGapLayerDocument } from '../../generated/documents';
import { useAsk } from '../../shared/use-api';
import { useText } from '../../shared/use-text';
import { answerOf, type Statistics, untilAsked } from '../Answered';
import { daysOf, FIRST_QUESTION, type Period, type Question } from '../question/question';
import { inputOf } from '../question/question-input';
import type { LayerPlace } from './layer';

export const LAYERS = ['gap', 'risk', 'positivity', 'tests', 'flagged', 'overturn'] as const;
export type LayerName = (typeof LAYERS)[number];

interface Asked {
  readonly subject: Question['subject'];
  readonly measure: string;
  readonly unit: string;
  /** What a prefecture is told apart by further; appeals are not told by county. */
  readonly below: 'COUNTY' | 'DAY';
}

/** Layers that are answers to a question. */
const ASKED: Readonly<Partial<Record<LayerName, Asked>>> = {
  positivity: { subject: 'TESTS', measure: 'positivity', unit: 'SHARE', below: 'COUNTY' },
  tests: { subject: 'TESTS', measure: 'tests', unit: 'COUNT', below: 'COUNTY' },
  flagged: { subject: 'STATUSES', measure: 'flaggedShare', unit: 'SHARE', below: 'COUNTY' },
  overturn: { subject: 'APPEALS', measure: 'overturnRate', unit: 'SHARE', below: 'DAY' },
};
const UNITS: Readonly<Partial<Record<LayerName, string>>> = { gap: 'FACTOR', risk: 'COUNT' };

export const unitOf = (layer: LayerName): string => ASKED[layer]?.unit ?? UNITS[layer] ?? 'COUNT';

/** The question behind a layer; within a prefecture the one below it. Null: the layer comes from the lists. */
export function layerQuestion(layer: LayerName, period: Period, within: string | null): Question | null {
  const asked = ASKED[layer];
  if (!asked) return null;
  const groupBy: Question['groupBy'] = within === null ? ['PREFECTURE'] : [asked.below];
  const chart = within === null ? 'MAP' : asked.below === 'DAY' ? 'LINE' : 'BAR';
  return { ...FIRST_QUESTION, subject: asked.subject, measures: [asked.measure], groupBy, period, within, chart };
}

/** Which layers this person may see. */
export function useLayers(): readonly LayerName[] {
  const can = useCan();
  return LAYERS.filter((layer) => layer !== 'gap' || can('Query.precisionGap'));
}

const NOTHING: readonly LayerPlace[] = [];

/** The figures of a layer by prefecture, largest first, and the state of the reading. */
export function useLayer(layer: LayerName, period: Period, today: number) {
  const text = useText();
  const question = layerQuestion(layer, period, null);
  const days = daysOf({ last: '7D' }, today);
  const input = inputOf(question ?? FIRST_QUESTION, today);
  const answers = useAsk(
    AskStatisticsDocument,
    { input },
    {
      enabled: question !== null,
      every: (told) => untilAsked(told?.statistics),
    },
  );
  const gaps = useAsk(ReadGapLayerDocument, days, { enabled: layer === 'gap' });
  const risks = useAsk(MapRiskAreasDocument, {}, { enabled: layer === 'risk', fresh: 30_000 });
  const answer = question !== null && answers.data ? answerOf(answers.data.statistics) : null;
  const gap = gaps.data?.precisionGap.findLast(({ prefectures }) => prefectures.length > 0);
  const places = useMemo((): readonly LayerPlace[] => {
    if (layer === 'gap') {
      return (gap?.prefectures ?? [])
        .filter(({ prefecture }) => !prefecture.code.endsWith('0000'))
        .map(({ prefecture, factor }) => ({
          code: prefecture.code,
          name: prefecture.fullName,
          figure: { value: factor ?? null, withheld: false },
        }));
    }
    if (layer === 'risk') {
      return (risks.data?.riskAreaMap ?? []).map(({ prefecture, listedCounties }) => ({
        code: prefecture.code,
        name: prefecture.fullName,
        figure: { value: listedCounties, withheld: false },
      }));
    }
    return answer ? placesOf(answer, ASKED[layer]?.measure ?? '', text) : NOTHING;
  }, [answer, gap, layer, risks.data, text]);
  const sorted = useMemo(() => places.toSorted((a, b) => rank(b) - rank(a)), [places]);
  const query = layer === 'gap' ? gaps : layer === 'risk' ? risks : answers;
  return { query, places: sorted, answer, question, measuredFor: layer === 'gap' ? (gap?.measuredFor ?? null) : null };
}

const rank = ({ figure }: LayerPlace): number => figure.value ?? figure.atLeast ?? -1;

function placesOf(
  answer: Statistics,
  measure: string,
  say: (text: Statistics['columns'][number]['title']) => string,
): readonly LayerPlace[] {
  const at = answer.measures.findIndex(({ code }) => code === measure);
  return answer.rows.map(({ keys, labels, values }) => ({
    code: keys[0] ?? '',
    name: labels[0] ? say(labels[0]) : (keys[0] ?? ''),
    figure: values[at] ?? { value: null, withheld: false },
  }));
}
