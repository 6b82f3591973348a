import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { CasePartsFragment } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** What the caller says, in their words, and how the case came in. */
export function StatementPanel({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const verdict = appeal.verdict
    ? [
        {
          label: translate('appeal.verdict'),
          value: [
            word('Verdict', appeal.verdict),
            appeal.cause ? word('CauseCode', appeal.cause) : null,
            appeal.verdictReason,
          ]
            .filter(Boolean)
            .join(' · '),
        },
      ]
    : [];
  return (
    <Panel title={translate('appeal.statement')}>
      <Box
        component="blockquote"
        sx={{ m: 0, mb: 1, pl: 1.5, borderLeft: `3px solid ${ink.lineStrong}`, overflowWrap: 'anywhere' }}
      >
        {appeal.statement}
      </Box>
      <Facts
        facts={[
          ...verdict,
          { label: translate('appeal.reason'), value: word('AppealReason', appeal.reason) },
          {
            label: translate('appeal.opened'),
            value: `${fullTime(appeal.openedAt)} · ${word('AppealChannel', appeal.channel)}${appeal.openedBy ? ` · ${appeal.openedBy}` : ''}`,
          },
        ]}
      />
    </Panel>
  );
}
