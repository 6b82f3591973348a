import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { CancelExportDocument, type ExportPartsFragment, ReadExportsDocument } from '../../generated/documents';
import { CommandNotice } from '../../shared/Faults';
import { count, fullTime } from '../../shared/format';
import { Panel } from '../../shared/Panel';
import { PlainTable } from '../../shared/PlainTable';
import { Empty, QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { Tag } from '../../shared/Tag';
import { ink, type ToneName } from '../../shared/tokens';
import { fileSize } from '../../shared/upload/file-size';
import { useAsk, useCommand, useForget } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';
import { parseQuestion, questionPath } from '../question/question-url';

const SOON = 1500;
const LATER = 30_000;
const ACTIVE: ReadonlySet<string> = new Set(['WAITING', 'RUNNING']);
const TONES: Readonly<Record<ExportPartsFragment['state'], ToneName>> = {
  WAITING: 'unknown',
  RUNNING: 'info',
  DONE: 'green',
  FAILED: 'red',
  CANCELLED: 'unknown',
  EXPIRED: 'unknown',
};

/** Files of figures that are being made or lie ready. */
export function ExportPage() {
  const translate = useTranslate();
  const query = useAsk(
    ReadExportsDocument,
    {},
    { every: (answer) => (answer?.exports.some(({ state }) => ACTIVE.has(state)) ? SOON : LATER) },
  );
  const forget = useForget();
  const cancelling = useCommand(CancelExportDocument);
  const cancel = async (id: string) => {
    await cancelling.run({ id });
    await forget('ReadExports');
  };
  return (
    <>
      <ScreenHead title={translate('statistics.tabs.exports')} hint={translate('statistics.exports.hint')} />
      <CommandNotice refusal={cancelling.refusal} error={cancelling.error} />
      <QueryState query={query}>
        {({ exports: jobs }) =>
          jobs.length === 0 ? (
            <Empty title={translate('statistics.exports.empty')} hint={translate('statistics.exports.emptyHint')} />
          ) : (
            <Panel title={translate('statistics.tabs.exports')} aside={String(jobs.length)} dense>
              <PlainTable
                label={translate('statistics.tabs.exports')}
                rows={jobs}
                rowKey={({ id }) => id}
                columns={[
                  {
                    label: translate('statistics.exports.asked'),
                    nowrap: true,
                    cell: ({ askedAt }) => fullTime(askedAt),
                  },
                  { label: translate('statistics.exports.question'), cell: (job) => <Asked job={job} /> },
                  { label: translate('statistics.exports.state'), cell: (job) => <State job={job} /> },
                  { label: translate('statistics.exports.rows'), numeric: true, cell: ({ rows }) => count(rows) },
                  {
                    label: translate('statistics.exports.size'),
                    numeric: true,
                    cell: ({ bytes }) => (typeof bytes === 'number' ? fileSize(bytes) : ''),
                  },
                  {
                    label: translate('statistics.exports.actions'),
                    cell: (job) => <Acts job={job} onCancel={() => void cancel(job.id)} />,
                  },
                ]}
              />
            </Panel>
          )
        }
      </QueryState>
    </>
  );
}

/** What was asked, leading to the chart of it. */
function Asked({ job }: { readonly job: ExportPartsFragment }) {
  const word = useWord();
  const asked = parseQuestion(job.question);
  const format = word('ExportFormat', job.format);
  if (!asked) return format;
  const words = [
    word('StatisticsSubject', asked.subject),
    ...asked.groupBy.map((one) => word('StatisticsDimension', one)),
  ];
  return (
    <>
      <Link component={RouterLink} to={questionPath(asked)}>
        {words.join(' · ')}
      </Link>
      <Box sx={{ color: ink.muted, fontSize: 12.5, overflowWrap: 'anywhere' }}>
        {format} · {job.datasetVersion}
      </Box>
    </>
  );
}

function State({ job: { state, progress, expiresAt } }: { readonly job: ExportPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  if (state === 'RUNNING') {
    const percent = Math.round(progress * 100);
    return (
      <Box sx={{ minWidth: 120 }}>
        <LinearProgress variant="determinate" value={percent} aria-label={translate('statistics.exports.progress')} />
        <Box sx={{ fontSize: 12.5, color: ink.muted }}>{percent}%</Box>
      </Box>
    );
  }
  return (
    <>
      <Tag tone={TONES[state]} glyph>
        {word('ExportState', state)}
      </Tag>
      {state === 'DONE' && expiresAt && (
        <Box sx={{ fontSize: 12.5, color: ink.muted }}>
          {translate('statistics.exports.until', { at: fullTime(expiresAt) })}
        </Box>
      )}
    </>
  );
}

function Acts({ job, onCancel }: { readonly job: ExportPartsFragment; readonly onCancel: () => void }) {
  const translate = useTranslate();
  if (ACTIVE.has(job.state)) return <Button onClick={onCancel}>{translate('shared.cancel')}</Button>;
  if (job.state !== 'DONE') return null;
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Button component="a" href={`/api/exports/${job.id}`} download variant="outlined">
        {translate('statistics.exports.fetch', { format: job.format })}
      </Button>
      <Button component="a" href={`/api/exports/${job.id}/dictionary`} download>
        {translate('statistics.tabs.dictionary')}
      </Button>
    </Box>
  );
}
