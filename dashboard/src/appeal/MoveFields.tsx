import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import {
  ListHandlersDocument,
  type Addressee,
  type CasePartsFragment,
  type UrgencyClass,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DivisionPicker } from '../shared/DivisionPicker';
import { TimeField } from '../shared/TimeField';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { IdentityField } from './IdentityField';
import { type DeskMove, type missingField, NOBODY, type MoveDraft, type MoveField } from './move';

const ADDRESSEES: readonly Addressee[] = ['PHONE_12326', 'PHONE_12306', 'PROVINCE'];
const CLASSES: readonly UrgencyClass[] = ['T0', 'T1', 'T2', 'T3'];

interface MoveFieldsProps {
  readonly move: DeskMove;
  readonly appeal: CasePartsFragment;
  readonly draft: MoveDraft;
  readonly onChange: (draft: MoveDraft) => void;
  readonly fault: ReturnType<typeof missingField>;
}

interface FieldProps extends Omit<MoveFieldsProps, 'move' | 'onChange'> {
  readonly change: (part: Partial<MoveDraft>) => void;
}

/** What is asked for with a move, besides the note. */
export function MoveFields({ move, onChange, ...given }: MoveFieldsProps) {
  const change = (part: Partial<MoveDraft>) => onChange({ ...given.draft, ...part });
  return move.fields.map((field) => {
    const Field = FIELDS[field];
    return <Field key={field} {...given} change={change} />;
  });
}

function HoursField({ draft, fault, change }: FieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('appeal.move.hours')}
      value={draft.hours}
      onChange={(event) => change({ hours: event.target.value })}
      error={fault === 'hours'}
      slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 2 } }}
      sx={{ width: 160 }}
    />
  );
}

function AddresseeField({ draft, fault, change }: FieldProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Choice<Addressee>
        label={translate('appeal.move.addressee')}
        value={draft.addressee}
        options={ADDRESSEES.map((value) => ({ value, label: word('Addressee', value) }))}
        onChange={(addressee) => change({ addressee })}
        error={fault === 'addressee' && draft.addressee === ''}
      />
      {draft.addressee === 'PROVINCE' && (
        <DivisionPicker
          label={translate('appeal.move.province')}
          value={draft.province}
          onChange={(province) => change({ province })}
        />
      )}
    </Box>
  );
}

function ExternalNumberField({ draft, change }: FieldProps) {
  const translate = useTranslate();
  return (
    <TextField
      label={translate('appeal.move.externalNumber')}
      value={draft.externalNumber}
      onChange={(event) => change({ externalNumber: event.target.value })}
      slotProps={{ htmlInput: { maxLength: 40 } }}
    />
  );
}

function HandlerField({ draft, fault, change }: FieldProps) {
  const translate = useTranslate();
  const { data } = useAsk(ListHandlersDocument, {}, { fresh: 60_000 });
  return (
    <Choice
      label={translate('appeal.bulk.who')}
      value={data ? draft.staffId : ''}
      options={[
        ...(data?.handlers ?? []).map(({ id, displayName }) => ({ value: id, label: displayName })),
        { value: NOBODY, label: translate('appeal.move.nobody') },
      ]}
      onChange={(staffId) => change({ staffId })}
      error={fault === 'handler'}
    />
  );
}

function UrgencyField({ appeal, draft, fault, change }: FieldProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap' }}>
      <Choice<UrgencyClass>
        label={translate('appeal.bulk.class')}
        value={draft.urgency}
        options={CLASSES.filter((value) => value !== appeal.urgency).map((value) => ({
          value,
          label: `${value} ${word('UrgencyClass', value)}`,
        }))}
        onChange={(urgency) => change({ urgency })}
        error={fault === 'urgency'}
        width={180}
      />
      <TimeField
        label={translate('appeal.move.departure')}
        value={draft.departureAt}
        onChange={(departureAt) => change({ departureAt })}
        fault={fault === 'departureAt' ? translate('appeal.move.time') : undefined}
        width={200}
      />
    </Box>
  );
}

const AT_REST: ReadonlySet<string> = new Set(['CLOSED', 'WITHDRAWN', 'MERGED']);

/** Only another open appeal of the same person can go on with this one. */
function SurvivorField({ appeal, draft, fault, change }: FieldProps) {
  const translate = useTranslate();
  const others = appeal.person.appeals.filter(({ id, state }) => id !== appeal.id && !AT_REST.has(state));
  return (
    <Choice
      label={translate('appeal.move.survivor')}
      value={draft.survivorId}
      options={others.map(({ id, number }) => ({ value: id, label: number }))}
      onChange={(survivorId) => change({ survivorId })}
      error={fault === 'survivor'}
      helperText={others.length === 0 ? translate('appeal.move.noSurvivor') : ''}
    />
  );
}

function IdentityFieldOf({ draft, fault, change }: FieldProps) {
  return <IdentityField draft={draft} missing={fault === 'identity'} onChange={change} />;
}

const FIELDS: Readonly<Record<MoveField, (props: FieldProps) => React.ReactNode>> = {
  identity: IdentityFieldOf,
  hours: HoursField,
  addressee: AddresseeField,
  externalNumber: ExternalNumberField,
  handler: HandlerField,
  urgency: UrgencyField,
  survivor: SurvivorField,
};
