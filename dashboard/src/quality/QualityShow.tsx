import ArrowBack from '@mui/icons-material/ArrowBack';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { type QualityPartsFragment, ShowQualityReviewDocument } from '../generated/documents';
import { OutcomeBanner } from '../shared/decision/OutcomeBanner';
import { ReasonList } from '../shared/decision/ReasonList';
import { fullTime, shortTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { BlindForm } from './BlindForm';
import { BothDecisions } from './BothDecisions';
import { SettleForm } from './SettleForm';

/** One closed case as it was just before it was decided: left what was known, right the second decision. */
export function QualityShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ShowQualityReviewDocument, { id });
  return (
    <QueryState query={query}>
      {({ qualityReview: review, decisionUnderReview: decision }) =>
        review && decision ? (
          <>
            <ScreenHead
              title={translate('quality.title')}
              hint={translate('quality.asOf', { at: fullTime(review.decidedAt) })}
              actions={
                <Button component={Link} to="/quality" startIcon={<ArrowBack />}>
                  {translate('quality.back')}
                </Button>
              }
            />
            <Box
              sx={{
                display: 'grid',
                gap: 1.5,
                gridTemplateColumns: { xs: '1fr', lg: 'minmax(0, 1.5fr) minmax(380px, 1fr)' },
              }}
            >
              <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
                <OutcomeBanner decision={decision} title={translate('quality.outcome')} />
                <ReasonList decision={decision} />
              </Box>
              <Box sx={{ display: 'grid', gap: 1.5, alignContent: 'start', minWidth: 0 }}>
                <CaseThen review={review} />
                {review.allowedActions.includes('DECIDE') && <BlindForm review={review} />}
                <BothDecisions review={review} />
                {review.allowedActions.includes('SETTLE') && <SettleForm review={review} />}
              </Box>
            </Box>
          </>
        ) : (
          <Empty title={translate('quality.missing')} />
        )
      }
    </QueryState>
  );
}

function CaseThen({ review }: { readonly review: QualityPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <>
      {review.state === 'OPEN' && <Alert severity="info">{translate('quality.blindHint')}</Alert>}
      <Panel
        title={translate('quality.statement')}
        aside={`${word('UrgencyClass', review.urgency)} · ${word('AppealReason', review.reason)}`}
      >
        {review.statement}
      </Panel>
      <Panel title={translate('quality.evidence')} aside={String(review.evidence.length)}>
        {review.evidence.length === 0 && <Box sx={{ color: ink.muted }}>{translate('quality.noEvidence')}</Box>}
        {review.evidence.map((one) => (
          <Box key={`${one.kind}${one.receivedAt}${one.description}`} sx={{ mb: 0.75 }}>
            <Box component="span" sx={{ fontWeight: 600 }}>
              {word('EvidenceKind', one.kind)}
            </Box>{' '}
            {one.description}
            <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
              {` · ${shortTime(one.receivedAt)}${one.seenOriginal ? ` · ${translate('quality.seen')}` : ''}`}
            </Box>
          </Box>
        ))}
      </Panel>
      {review.notes.length > 0 && (
        <Panel title={translate('quality.notes')}>
          {review.notes.map((note, index) => (
            <Box key={index}>{note}</Box>
          ))}
        </Panel>
      )}
    </>
  );
}
