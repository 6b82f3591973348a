import Box from '@mui/material/Box';
import Paper from '@mui/material/Paper';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type IndicatorCode, type IndicatorPartsFragment, ReadIndicatorsDocument } from '../generated/documents';
import { DownloadCsv } from '../shared/csv/DownloadCsv';
import { count, fullTime } from '../shared/format';
import { QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import type { Choice } from './chosen-span';
import { figureField } from './figure';
import type { Span } from './span';
import { SpanFields } from './SpanFields';
import { useFigureWords } from './use-figure-words';

const GROUPS: readonly (readonly [name: string, codes: readonly IndicatorCode[]])[] = [
  [
    'speed',
    ['FIRST_RESPONSE', 'RESOLUTION', 'WITHIN_TIME', 'BACKLOG_AGE', 'OLDEST_T0', 'HANDLE_TIME', 'FIRST_CONTACT'],
  ],
  ['right', ['OVERTURN_RATE', 'FALSE_STOP_RATE', 'REOPEN_RATE', 'QUALITY_CHANGED']],
  ['people', ['CONTACTED_RATE', 'SOLVED_RATE', 'SATISFIED_RATE', 'REFUSAL_COMPLAINTS']],
  ['whole', ['TRANSFERS_WITHOUT_RECEIPT', 'SILENT_FREED', 'UPLOAD_LAG']],
];
const EVERY = 60_000;

interface IndicatorListProps {
  readonly choice: Choice;
  readonly setChoice: (choice: Choice) => void;
  readonly span: Span;
}

/** Every indicator of the desk at a glance; each leads to what it counts and how it is made up. */
export function IndicatorList({ choice, setChoice, span }: IndicatorListProps) {
  const translate = useTranslate();
  const query = useAsk(ReadIndicatorsDocument, { ...span }, { every: EVERY, keepPrevious: true });
  return (
    <>
      <ScreenHead
        title={translate('indicator.title')}
        hint={translate('indicator.hint')}
        actions={<SpanFields choice={choice} setChoice={setChoice} />}
      />
      <QueryState query={query}>
        {({ deskIndicators: { countedAt, indicators } }) => (
          <>
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, mb: 1, color: ink.muted, fontSize: 12.5 }}>
              {countedAt
                ? translate('indicator.counted', { at: fullTime(countedAt) })
                : translate('indicator.notCounted')}
              <Box sx={{ flex: 1 }} />
              <Download indicators={indicators} />
            </Box>
            {GROUPS.map(([name, codes]) => (
              <Box component="section" key={name} aria-label={translate(`indicator.group.${name}`)} sx={{ mb: 2 }}>
                <Box component="h2" sx={{ m: 0, mb: 0.75, fontSize: 15 }}>
                  {translate(`indicator.group.${name}`)}
                </Box>
                <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'repeat(auto-fill, minmax(190px, 1fr))' }}>
                  {indicators
                    .filter(({ code }) => codes.includes(code))
                    .map((indicator) => (
                      <Card key={indicator.code} indicator={indicator} />
                    ))}
                </Box>
              </Box>
            ))}
          </>
        )}
      </QueryState>
    </>
  );
}

function Card({ indicator }: { readonly indicator: IndicatorPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const words = useFigureWords();
  const { code, unit, total, ofNow } = indicator;
  const value = words(total?.value, unit);
  const p90 = unit === 'MINUTES' ? words(total?.p90, unit) : null;
  return (
    <Paper
      component={Link}
      to={`/indicator/${code}`}
      sx={{
        display: 'block',
        p: 1.5,
        border: `1px solid ${ink.line}`,
        color: ink.body,
        textDecoration: 'none',
        '&:hover': { borderColor: ink.lineStrong },
      }}
    >
      <Box sx={{ fontSize: 13, color: ink.muted }}>
        {text(indicator.title)}
        {ofNow && ` · ${translate('indicator.now')}`}
      </Box>
      <Box sx={{ fontSize: 22, fontWeight: 700, my: 0.25 }}>
        {value ?? translate(total?.withheld ? 'indicator.withheld' : 'indicator.noFigure')}
      </Box>
      <Box sx={{ fontSize: 12.5, color: ink.muted, minHeight: 18 }}>
        {[
          ...(p90 !== null && code !== 'OLDEST_T0' ? [translate('indicator.p90', { value: p90 })] : []),
          ...(total?.cases && unit !== 'COUNT' && code !== 'OLDEST_T0'
            ? [translate('indicator.cases', { count: count(total.cases) })]
            : []),
        ].join(' · ')}
      </Box>
    </Paper>
  );
}

function Download({ indicators }: { readonly indicators: readonly IndicatorPartsFragment[] }) {
  const translate = useTranslate();
  const text = useText();
  const hidden = translate('indicator.withheld');
  return (
    <DownloadCsv
      name={translate('indicator.title')}
      header={[
        translate('indicator.title'),
        translate('indicator.median'),
        translate('indicator.p90Column'),
        translate('indicator.casesColumn'),
        translate('indicator.definition'),
      ]}
      rows={indicators.map(({ title, definition, total }) => [
        text(title),
        total ? figureField(total, total.value, hidden) : '',
        total ? figureField(total, total.p90, hidden) : '',
        total ? figureField(total, total.cases, hidden) : '',
        text(definition),
      ])}
    />
  );
}
