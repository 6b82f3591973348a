import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useCan } from '../access';
import type { CauseCode, QualityPartsFragment, Verdict } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';

/** Both decisions side by side, once there are two, and what a supervisor made of a difference. */
export function BothDecisions({ review }: { readonly review: QualityPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const can = useCan();
  const { first, blind, settlement } = review;
  if (!first || !blind) return null;
  return (
    <Panel
      title={translate('quality.compare')}
      actions={
        review.appealId && can('Query.appeal') ? (
          <MuiLink component={Link} to={`/appeal/${review.appealId}/show`}>
            {translate('quality.toCase')}
          </MuiLink>
        ) : null
      }
    >
      <Alert severity={first.verdict === blind.verdict ? 'success' : 'warning'} sx={{ mb: 1 }}>
        {translate(first.verdict === blind.verdict ? 'quality.agreed' : 'quality.differs')}
      </Alert>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <Side
          title={translate('quality.first')}
          verdict={first.verdict}
          cause={first.cause ?? null}
          reason={first.reason ?? null}
        />
        <Side
          title={`${translate('quality.second')} · ${blind.reviewer}`}
          verdict={blind.verdict}
          cause={blind.cause}
          reason={blind.reason}
        />
      </Box>
      <Box sx={{ mt: 1, color: ink.muted, fontSize: 12.5 }}>
        {`${translate('quality.factors')}: ${first.factors.map((factor) => word('RiskFactor', factor)).join(' · ') || '—'}`}
      </Box>
      {settlement && (
        <Box sx={{ mt: 1 }}>
          <Box sx={{ fontWeight: 600 }}>
            {`${translate('quality.settled')}: ${word('Settlement', settlement.settlement)}`}
          </Box>
          {`${settlement.reason} (${settlement.supervisor}, ${fullTime(settlement.at)})`}
        </Box>
      )}
    </Panel>
  );
}

interface SideProps {
  readonly title: string;
  readonly verdict: Verdict;
  readonly cause: CauseCode | null;
  readonly reason: string | null;
}

function Side({ title, verdict, cause, reason }: SideProps) {
  const word = useWord();
  return (
    <Box>
      <Box sx={{ fontSize: 12.5, color: ink.muted }}>{title}</Box>
      <Box sx={{ fontWeight: 650 }}>{word('Verdict', verdict)}</Box>
      {cause && <Box>{word('CauseCode', cause)}</Box>}
      {reason && <Box sx={{ color: ink.body }}>{reason}</Box>}
    </Box>
  );
}
