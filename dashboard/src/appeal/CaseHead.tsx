import NextIcon from '@mui/icons-material/SkipNextOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Paper from '@mui/material/Paper';
import Typography from '@mui/material/Typography';
import { useEffect, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { readInGroups, shortMask } from '../shared/format';
import { KeyHint } from '../shared/shortcuts/Key';
import { Reveal } from '../shared/reveal/Reveal';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import { CaseClocks } from './CaseClocks';
import { CaseMoves } from './CaseMoves';
import type { CasePanelProps } from './case-panel';
import { CaseSlot } from './CaseSlot';
import { CASE_SLOTS } from './case-slots';
import { MayTell } from './MayTell';
import { OtherAppeals } from './OtherAppeals';
import { StateTag, UrgencyTag } from './Urgency';

interface CaseHeadProps extends CasePanelProps {
  /** At the right end of the second line, e.g. which view of the case is shown. */
  readonly aside: ReactNode;
}

/** Who and how urgent, always in sight, with the next act and what may be told. */
export function CaseHead({ appeal, desk, aside }: CaseHeadProps) {
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
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 1.25, rowGap: 0.5, flexWrap: 'wrap' }}>
        <Typography variant="h1">{title}</Typography>
        <StateTag state={appeal.state} />
        <UrgencyTag urgency={appeal.urgency} />
        <CaseSlot panels={CASE_SLOTS.head} appeal={appeal} desk={desk} />
        <Box sx={{ flex: 1 }} />
        <CaseMoves appeal={appeal} desk={desk} />
        <Button variant="outlined" color="inherit" startIcon={<NextIcon />} onClick={desk.goNext}>
          {translate('appeal.next')}
          <KeyHint screen="case" name="nextCase" />
        </Button>
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 3, rowGap: 0.25, flexWrap: 'wrap', mt: 0.5 }}>
        <WhoLine appeal={appeal} desk={desk} />
        <Box sx={{ flex: 1 }} />
        <MayTell appeal={appeal} />
      </Box>
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 2, rowGap: 0.5, flexWrap: 'wrap', mt: 0.5 }}>
        <CaseClocks appeal={appeal} />
        <OtherAppeals appeal={appeal} />
        <Box sx={{ flex: 1 }} />
        {aside}
      </Box>
    </Paper>
  );
}

function WhoLine({ appeal }: CasePanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const { person } = appeal;
  const parts = [
    shortMask(person.idNumber),
    word('Sex', person.sex),
    String(person.birthYear),
    person.homeDivision.fullName,
    ...person.phones.slice(0, 1).map(({ number }) => readInGroups(number)),
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
      <Reveal personId={person.id} />
      {person.guardian && (
        <span>
          {translate('person.guardian')} {person.guardian.name}
        </span>
      )}
    </Box>
  );
}
