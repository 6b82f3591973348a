import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { AppealChannel, AppealReason, IdentityGrade } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { TimeField } from '../shared/TimeField';
import { useWord } from '../shared/use-text';

/** What is taken down during the call; `departure` as the field holds it, on the city's clock. */
export interface Intake {
  readonly channel: AppealChannel;
  readonly reason: AppealReason;
  readonly statement: string;
  readonly departure: string;
  readonly stuckNow: boolean;
  readonly identityGrade: IdentityGrade;
  readonly external: string;
}

export const EMPTY_INTAKE: Intake = {
  channel: 'PHONE_12345',
  reason: 'PREFECTURE_PRECISION',
  statement: '',
  departure: '',
  stuckNow: false,
  identityGrade: 'G2',
  external: '',
};

const CHANNELS: readonly AppealChannel[] = [
  'PHONE_12345',
  'PHONE_12326',
  'PHONE_12306',
  'PHONE_12320',
  'IN_APP_MESSAGE',
  'MESSAGE_BOARD',
  'WEB',
];
const REASONS: readonly AppealReason[] = [
  'PREFECTURE_PRECISION',
  'TEST_MISSING',
  'PHONE_NUMBER',
  'TICKET_NOT_TRAVELLED',
  'IDENTITY',
  'OTHER',
];
const GRADES: readonly IdentityGrade[] = ['G0', 'G1', 'G2', 'G3'];

interface IntakeFieldsProps {
  readonly intake: Intake;
  readonly missing: boolean;
  readonly onChange: (intake: Intake) => void;
}

export function IntakeFields({ intake, missing, onChange }: IntakeFieldsProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <Choice
          label={translate('appeal.intake.reason')}
          value={intake.reason}
          options={REASONS.map((value) => ({ value, label: word('AppealReason', value) }))}
          onChange={(reason) => onChange({ ...intake, reason })}
        />
        <Choice
          label={translate('appeal.intake.channel')}
          value={intake.channel}
          options={CHANNELS.map((value) => ({ value, label: word('AppealChannel', value) }))}
          onChange={(channel) => onChange({ ...intake, channel })}
        />
      </Box>
      <TextField
        label={translate('appeal.intake.statement')}
        value={intake.statement}
        onChange={(event) => onChange({ ...intake, statement: event.target.value })}
        multiline
        minRows={3}
        required
        autoFocus
        error={missing}
        helperText={translate(missing ? 'appeal.intake.needed' : 'appeal.intake.statementHint')}
      />
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
        <TimeField
          label={translate('appeal.intake.departure')}
          value={intake.departure}
          onChange={(departure) => onChange({ ...intake, departure })}
        />
        <Choice
          label={translate('appeal.intake.grade')}
          value={intake.identityGrade}
          options={GRADES.map((value) => ({ value, label: `${value} ${word('IdentityGrade', value)}` }))}
          onChange={(identityGrade) => onChange({ ...intake, identityGrade })}
          helperText={translate('appeal.intake.gradeHint')}
        />
      </Box>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={intake.stuckNow}
            onChange={(_event, stuckNow) => onChange({ ...intake, stuckNow })}
          />
        }
        label={translate('appeal.intake.stuck')}
        slotProps={{ typography: { variant: 'body2' } }}
      />
      <TextField
        label={translate('appeal.intake.external')}
        value={intake.external}
        onChange={(event) => onChange({ ...intake, external: event.target.value })}
      />
    </>
  );
}
