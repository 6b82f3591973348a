import Box from '@mui/material/Box';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReadPrecisionGapQuery } from '../generated/documents';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, LinesSkeleton } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useFactor } from './use-words';

const PrefectureMap = lazy(async () => ({ default: (await import('../shared/map/PrefectureMap')).PrefectureMap }));

type Prefecture = ReadPrecisionGapQuery['latest'][number]['prefectures'][number];

const SHOWN = 20;
/** Counties swept beyond those listed, from many to few. */
const STEPS = [
  { min: 10, color: '#7a1f1f' },
  { min: 5, max: 9, color: '#c0504d' },
  { min: 1, max: 4, color: '#f0b7a4' },
  { min: 0, max: 0, color: '#dfe6e9' },
] as const;

/** A province-level unit: its districts have no prefecture above them, and are told apart. */
const isMunicipality = ({ prefecture }: Prefecture): boolean => prefecture.code.endsWith('0000');
const gapOf = ({ listed, swept }: Prefecture): number => swept - listed;

/** Where today's list is widened most, on the map and as a table. */
export function GapPrefectures({ prefectures: all }: { readonly prefectures: readonly Prefecture[] }) {
  const translate = useTranslate();
  const factor = useFactor();
  const prefectures = useMemo(() => all.filter((one) => !isMunicipality(one)), [all]);
  if (prefectures.length === 0) {
    return (
      <Panel title={translate('precisionGap.where')}>
        <Empty title={translate('precisionGap.nowhere')} />
      </Panel>
    );
  }
  return (
    <Panel title={translate('precisionGap.where')} aside={translate('precisionGap.whereHint', { count: SHOWN })} dense>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1fr) minmax(420px, 1fr)' } }}>
        <Box sx={{ p: 1.5, borderRight: `1px solid ${ink.line}` }}>
          <Suspense fallback={<LinesSkeleton lines={8} />}>
            <GapMap prefectures={prefectures} />
          </Suspense>
          <Box sx={{ fontSize: 12.5, color: ink.muted }}>{translate('shared.map.note')}</Box>
        </Box>
        <PlainTable
          label={translate('precisionGap.where')}
          rows={prefectures.slice(0, SHOWN)}
          rowKey={({ prefecture }) => prefecture.code}
          maxHeight={480}
          columns={[
            { label: translate('precisionGap.prefecture'), cell: ({ prefecture }) => prefecture.fullName },
            { label: translate('precisionGap.word.listed'), numeric: true, cell: ({ listed }) => count(listed) },
            { label: translate('precisionGap.word.swept'), numeric: true, cell: ({ swept }) => count(swept) },
            { label: translate('precisionGap.gap'), numeric: true, cell: (one) => count(gapOf(one)) },
            { label: translate('precisionGap.word.factor'), numeric: true, cell: (one) => factor(one) },
          ]}
        />
      </Box>
    </Panel>
  );
}

function GapMap({ prefectures }: { readonly prefectures: readonly Prefecture[] }) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState<string | null>(null);
  const shaded = useMemo(
    () =>
      prefectures.map((one) => ({
        code: one.prefecture.code,
        value: gapOf(one),
        lines: [one.prefecture.fullName, translate('precisionGap.of', { listed: one.listed, swept: one.swept })],
      })),
    [prefectures, translate],
  );
  const pieces = useMemo(
    () =>
      STEPS.map((step) => ({
        ...step,
        label:
          'max' in step && step.max !== step.min
            ? `${step.min}–${step.max}`
            : `${'max' in step ? '' : '≥ '}${step.min}`,
      })),
    [],
  );
  return (
    <PrefectureMap
      label={translate('precisionGap.map')}
      prefectures={shaded}
      pieces={pieces}
      chosen={chosen}
      onChoose={setChosen}
      height={420}
    />
  );
}
