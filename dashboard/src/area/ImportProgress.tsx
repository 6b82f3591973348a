import Box from '@mui/material/Box';
import LinearProgress from '@mui/material/LinearProgress';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { AreaImportOutcome } from '../generated/documents';
import { count } from '../shared/format';
import { Tag } from '../shared/Tag';
import { ink, tone, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { VersionStateTag } from './AreaTags';
import type { ImportItem, ImportReport } from './use-import-queue';

/** What became of each file. */
export function ImportProgress({ items }: { readonly items: readonly ImportItem[] }) {
  const translate = useTranslate();
  const settled = items.filter(({ step }) => step === 'done' || step === 'failed').length;
  return (
    <Box sx={{ mt: 1.5 }}>
      <LinearProgress
        variant="determinate"
        value={(settled / items.length) * 100}
        aria-label={translate('area.import.progress')}
        sx={{ height: 6, borderRadius: 3, mb: 1 }}
      />
      <Box component="ul" aria-live="polite" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {items.map((item) => (
          <Box component="li" key={item.key} sx={{ py: 0.75, borderBottom: `1px solid ${ink.line}` }}>
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
              <Box component="strong" sx={{ overflowWrap: 'anywhere' }}>
                {item.fileName}
              </Box>
              {item.report ? <Outcome report={item.report} /> : <Step step={item.step} />}
            </Box>
            {item.trouble && <Box sx={{ color: tone.red.ink }}>{item.trouble}</Box>}
            {item.report && <Problems report={item.report} />}
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function Step({ step }: { readonly step: ImportItem['step'] }) {
  const translate = useTranslate();
  if (step === 'done') return null;
  return (
    <Tag tone={step === 'failed' ? 'red' : 'info'} glyph={step === 'failed'}>
      {translate(`area.import.${step}`)}
    </Tag>
  );
}

const OUTCOME_TONE: Record<AreaImportOutcome, ToneName> = {
  DUPLICATE: 'info',
  HELD: 'yellow',
  IMPORTED: 'green',
  REFUSED: 'red',
};

function Outcome({ report }: { readonly report: ImportReport }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <>
      <Tag tone={OUTCOME_TONE[report.outcome]} glyph={report.outcome !== 'IMPORTED'}>
        {word('AreaImportOutcome', report.outcome)}
      </Tag>
      {report.version && <VersionStateTag state={report.version.state} />}
      <span>
        {translate('area.import.report', {
          lists: count(report.lists),
          entries: count(report.entries),
          resolved: count(report.resolved),
          unresolved: count(report.unresolved),
        })}
      </span>
      {report.version && (
        <Link component={RouterLink} to={`/areaVersion/${report.version.id}/show`}>
          {translate('area.import.open', { sequence: report.version.sequence })}
        </Link>
      )}
    </>
  );
}

const SHOWN_PROBLEMS = 20;

function Problems({ report }: { readonly report: ImportReport }) {
  const translate = useTranslate();
  const text = useText();
  if (report.problems.length === 0) return null;
  return (
    <Box component="details" sx={{ mt: 0.5 }}>
      <summary>{translate('area.import.problems', { count: report.problems.length })}</summary>
      <Box component="ul" sx={{ m: 0, pl: 2.5, fontSize: 13 }}>
        {report.problems.slice(0, SHOWN_PROBLEMS).map((problem) => (
          <li key={`${problem.path}${problem.code}`}>
            <Box component="span" sx={{ color: ink.muted }}>
              {problem.path}
            </Box>{' '}
            {text(problem.message)}
          </li>
        ))}
      </Box>
    </Box>
  );
}
