import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { MergedOnAppealFragment } from '../../generated/documents';
import { shortTime } from '../../shared/format';
import { Panel } from '../../shared/Panel';
import { ink } from '../../shared/tokens';
import { useWord } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';

type Merged = MergedOnAppealFragment['merged'][number];

/** What other calls about the same matter brought (合并): nothing of it is lost, nobody has to leave the case to read it. */
export function MergedPanel({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  if (appeal.merged.length === 0) return null;
  return (
    <Panel title={translate('life.merged.title')} aside={String(appeal.merged.length)} dense>
      {appeal.merged.map((one) => (
        <MergedAppeal key={one.id} one={one} />
      ))}
    </Panel>
  );
}

function MergedAppeal({ one }: { readonly one: Merged }) {
  const translate = useTranslate();
  const word = useWord();
  const notes = one.events.filter(({ note }) => note !== null);
  return (
    <Box component="article" aria-label={one.number} sx={{ px: 2, py: 1, borderBottom: `1px solid ${ink.line}` }}>
      <Link component={RouterLink} to={`/appeal/${one.id}/show`}>
        {one.number}
      </Link>{' '}
      <Box component="time" dateTime={one.openedAt} sx={{ color: ink.muted }}>
        {shortTime(one.openedAt)}
      </Box>
      <Part label={translate('life.merged.statement')} lines={[one.statement]} />
      <Part
        label={translate('life.merged.notes')}
        lines={notes.map(({ at, actor, note }) => [shortTime(at), actor, note].filter(Boolean).join(' '))}
      />
      <Part
        label={translate('life.merged.evidence')}
        lines={one.evidence.map(({ kind, description }) => `${word('EvidenceKind', kind)} ${description}`)}
      />
      <Part
        label={translate('life.merged.corrections')}
        lines={one.corrections.map(
          ({ kind, state }) => `${word('CorrectionKind', kind)} ${word('CorrectionState', state)}`,
        )}
      />
    </Box>
  );
}

function Part({ label, lines }: { readonly label: string; readonly lines: readonly string[] }): ReactNode {
  if (lines.length === 0) return null;
  return (
    <>
      <Box sx={{ color: ink.muted, mt: 0.5 }}>{label}</Box>
      <Box component="ul" sx={{ my: 0, pl: 2.5 }}>
        {lines.map((line) => (
          <Box component="li" key={line} sx={{ overflowWrap: 'anywhere' }}>
            {line}
          </Box>
        ))}
      </Box>
    </>
  );
}
