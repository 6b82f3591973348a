import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { TakeCareDocument, type EscalationStage, type ReadWallQuery } from '../generated/documents';
import { Countdown } from '../shared/clock/Countdown';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink, type ToneName } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';

type Escalation = ReadWallQuery['deskWall']['escalations'][number];

const TONE: Readonly<Record<EscalationStage, ToneName>> = {
  FIRST_RESPONSE: 'yellow',
  WARN: 'yellow',
  BREACH: 'red',
  HARD_STOP: 'red',
  RECEIPT: 'popup',
  AGENCY: 'popup',
};

/** What was brought to the supervisors and nobody has taken care of. */
export function WallEscalations({
  escalations,
  now,
}: {
  readonly escalations: readonly Escalation[];
  readonly now: number;
}) {
  const translate = useTranslate();
  const forget = useForget();
  const command = useCommand(TakeCareDocument);
  const take = async (id: string): Promise<void> => {
    await command.run({ id });
    await forget('ReadWall');
  };
  return (
    <Panel title={translate('wall.escalations')} aside={translate('wall.escalationsHint')} dense>
      <CommandNotice refusal={command.refusal} error={command.error} />
      {escalations.length === 0 && <Empty title={translate('wall.calm')} />}
      <Box
        component="ul"
        tabIndex={0}
        aria-label={translate('wall.escalations')}
        sx={{ listStyle: 'none', m: 0, p: 0, maxHeight: 340, overflow: 'auto' }}
      >
        {escalations.map((one) => (
          <EscalationRow key={one.id} escalation={one} now={now} busy={command.busy} onTake={(id) => void take(id)} />
        ))}
      </Box>
    </Panel>
  );
}

interface EscalationRowProps {
  readonly escalation: Escalation;
  readonly now: number;
  readonly busy: boolean;
  readonly onTake: (id: string) => void;
}

function EscalationRow({ escalation: { id, stage: raised, due, appeal }, now, busy, onTake }: EscalationRowProps) {
  const translate = useTranslate();
  const word = useWord();
  // the job that raises the next stage looks once a minute; what is late is called late at once
  const owed = appeal.decideDue ?? due;
  const stage = raised === 'WARN' && Date.parse(owed) <= now ? 'BREACH' : raised;
  const words = word('EscalationStage', stage);
  return (
    <Box
      component="li"
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.5,
        borderBottom: `1px solid ${ink.line}`,
        flexWrap: 'wrap',
      }}
    >
      <Tag tone={TONE[stage]} glyph>
        {words}
      </Tag>
      <Link component={RouterLink} to={`/appeal/${appeal.id}/show`}>
        {appeal.urgency} {appeal.number}
      </Link>
      <Countdown to={raised === 'WARN' ? owed : due} />
      <Box sx={{ flex: 1 }} />
      <Button
        size="small"
        disabled={busy}
        onClick={() => onTake(id)}
        aria-label={translate('wall.careOf', { number: appeal.number, stage: words })}
      >
        {translate('wall.care')}
      </Button>
    </Box>
  );
}
