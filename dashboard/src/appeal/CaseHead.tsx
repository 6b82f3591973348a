import NextIcon from '@mui/icons-material/SkipNextOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { CasePartsFragment } from '../generated/documents';
import { Countdown } from '../shared/clock/Countdown';
import { shortMask } from '../shared/format';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { CaseMoves } from './CaseMoves';
import { CaseSlot } from './CaseSlot';
import { CASE_SLOTS } from './case-slots';
import { StateTag, UrgencyTag } from './Urgency';
import type { CaseDeskState } from './use-case-desk';

interface CaseHeadProps {
  readonly appeal: CasePartsFragment;
  readonly desk: CaseDeskState;
}

/** Who and how urgent, always in sight, with the moves the server allows. */
export function CaseHead({ appeal, desk }: CaseHeadProps) {
  const translate = useTranslate();
  const title = translate('appeal.case', { number: appeal.number });
  useEffect(() => {
    document.title = `${title} · ${translate('shared.product')}`;
  }, [title, translate]);
  return (
    <Paper
      sx={{
        position: 'sticky',
        top: -16,
        zIndex: 5,
        mt: -2,
        mx: -2,
        mb: 1.5,
        px: 2,
        py: 1,
        borderRadius: 0,
        borderBottom: `1px solid ${ink.line}`,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.25, flexWrap: 'wrap' }}>
        <Typography variant="h1">{title}</Typography>
        <StateTag state={appeal.state} />
        <UrgencyTag urgency={appeal.urgency} />
        <CaseSlot panels={CASE_SLOTS.head} appeal={appeal} desk={desk} />
        <Box sx={{ flex: 1 }} />
        <CaseMoves appeal={appeal} desk={desk} />
        <Button variant="outlined" color="inherit" startIcon={<NextIcon />} onClick={desk.goNext}>
          {translate('appeal.next')}
        </Button>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'baseline', columnGap: 3, flexWrap: 'wrap', mt: 0.25 }}>
        <WhoLine appeal={appeal} />
        <Box sx={{ flex: 1 }} />
        <Clocks appeal={appeal} />
      </Box>
    </Paper>
  );
}

function Clocks({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const running = appeal.decidedAt === null && appeal.closedAt === null;
  return (
    <Box sx={{ display: 'flex', gap: 2, fontSize: 13, color: ink.muted, flexWrap: 'wrap' }}>
      <span>
        {translate('appeal.departure')}{' '}
        {appeal.departureAt ? (
          <Countdown to={appeal.departureAt} kind="moment" soonMinutes={240} withTime />
        ) : (
          translate('appeal.noDeparture')
        )}
      </span>
      {running && appeal.handler === null && (
        <span>
          {translate('appeal.firstDue')} <Countdown to={appeal.firstResponseDue} soonMinutes={15} />
        </span>
      )}
      {running && (
        <span>
          {translate('appeal.decideDue')} <Countdown to={appeal.decideDue} soonMinutes={60} withTime />
        </span>
      )}
    </Box>
  );
}

function WhoLine({ appeal }: { readonly appeal: CasePartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const { person } = appeal;
  const parts = [
    shortMask(person.idNumber),
    word('Sex', person.sex),
    String(person.birthYear),
    person.homeDivision.fullName,
    ...person.phones.slice(0, 1).map(({ number }) => number),
    word('IdentityGrade', appeal.identityGrade),
    appeal.handler ? translate('appeal.handler', { name: appeal.handler }) : translate('appeal.unassigned'),
  ];
  return (
    <Box
      sx={{ display: 'flex', columnGap: 1.5, alignItems: 'baseline', flexWrap: 'wrap', fontSize: 13, color: ink.body }}
    >
      <Link component={RouterLink} to={`/person/${person.id}/show`} sx={{ fontSize: 15, fontWeight: 650 }}>
        {person.name}
      </Link>
      {parts.map((part) => (
        <span key={part}>{part}</span>
      ))}
      {person.guardian && (
        <span>
          {translate('person.guardian')} {person.guardian.name}
        </span>
      )}
    </Box>
  );
}
