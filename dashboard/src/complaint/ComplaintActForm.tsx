import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  CloseComplaintDocument,
  type ComplaintAct,
  type ComplaintPartsFragment,
  type ComplaintRemedy,
  type ComplaintVerdict,
  PassOnComplaintDocument,
  RecheckComplaintDocument,
  ReopenComplaintDocument,
  WithdrawComplaintDocument,
} from '../generated/documents';
import { type AgencyChoice, AgencyPicker } from '../shared/AgencyPicker';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { ink } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const VERDICTS: readonly ComplaintVerdict[] = ['VIOLATION', 'NO_VIOLATION'];
const REMEDIES: Readonly<Record<ComplaintVerdict, readonly ComplaintRemedy[]>> = {
  VIOLATION: ['ADMITTED', 'INSTRUCTED', 'REFERRED'],
  NO_VIOLATION: ['EXPLAINED'],
};

interface ComplaintActFormProps {
  readonly complaint: ComplaintPartsFragment;
  readonly act: ComplaintAct;
  readonly onClose: () => void;
}

/** What is recorded for an act. The verdict stands where the rules have decided. */
export function ComplaintActForm({ complaint, act, onClose }: ComplaintActFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const notify = useNotify();
  const forget = useForget();
  const decided = complaint.ruleVerdict === 'TO_BE_CHECKED' ? null : complaint.ruleVerdict;
  const [note, setNote] = useState('');
  const [verdict, setVerdict] = useState<ComplaintVerdict>(decided ?? 'VIOLATION');
  const [remedy, setRemedy] = useState<ComplaintRemedy>(REMEDIES[verdict][0] ?? 'ADMITTED');
  const [agency, setAgency] = useState<AgencyChoice | null>(null);
  const commands = {
    PASS_ON: useCommand(PassOnComplaintDocument),
    RECHECK: useCommand(RecheckComplaintDocument),
    WITHDRAW: useCommand(WithdrawComplaintDocument),
    REOPEN: useCommand(ReopenComplaintDocument),
  };
  const close = useCommand(CloseComplaintDocument);
  const used = act === 'CLOSE' ? close : commands[act];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const base = { complaintId: complaint.id, expectedVersion: complaint.version, note: note.trim() };
    const done =
      act === 'CLOSE'
        ? await close.run({ input: { ...base, verdict, remedy } })
        : await commands[act].run({ input: { ...base, agencyId: agency?.id ?? null } });
    if (!done) return;
    onClose();
    await forget('complaint', 'ReadComplaintFigures');
    notify('complaint.done', { type: 'success', autoHideDuration: 3000 });
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={word('ComplaintAct', act)}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, mt: 1, p: 1.5, bgcolor: ink.raised, border: `1px solid ${ink.line}` }}
    >
      <strong>{word('ComplaintAct', act)}</strong>
      <CommandNotice refusal={used.refusal} error={used.error} />
      {act === 'CLOSE' && (
        <VerdictFields
          decided={decided}
          verdict={verdict}
          remedy={remedy}
          onChange={(to, by) => {
            setVerdict(to);
            setRemedy(by);
          }}
        />
      )}
      {act === 'PASS_ON' && (
        <AgencyPicker
          label={translate('complaint.agency')}
          hint={translate('complaint.agencyHint')}
          value={agency}
          onChange={setAgency}
        />
      )}
      {act !== 'RECHECK' && (
        <TextField
          label={translate('complaint.note')}
          value={note}
          onChange={(event) => setNote(event.target.value)}
          helperText={translate('complaint.noteHint')}
          required
          multiline
          minRows={2}
          autoFocus
          slotProps={{ htmlInput: { maxLength: 500 } }}
        />
      )}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={used.busy}>
          {translate('complaint.save')}
        </Button>
      </Box>
    </Box>
  );
}

interface VerdictFieldsProps {
  /** What the rules say; null where they leave it to whoever handles it. */
  readonly decided: ComplaintVerdict | null;
  readonly verdict: ComplaintVerdict;
  readonly remedy: ComplaintRemedy;
  readonly onChange: (verdict: ComplaintVerdict, remedy: ComplaintRemedy) => void;
}

/** The verdict with the remedies that fit it. */
function VerdictFields({ decided, verdict, remedy, onChange }: VerdictFieldsProps) {
  const translate = useTranslate();
  const word = useWord();
  const offered = VERDICTS.filter((one) => decided === null || one === decided);
  return (
    <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      <Choice
        label={translate('complaint.verdict')}
        width={150}
        value={verdict}
        options={offered.map((value) => ({ value, label: word('ComplaintVerdict', value) }))}
        onChange={(value) => onChange(value, REMEDIES[value][0] ?? 'EXPLAINED')}
      />
      <Choice
        label={translate('complaint.remedy')}
        width={190}
        value={remedy}
        options={REMEDIES[verdict].map((value) => ({ value, label: word('ComplaintRemedy', value) }))}
        onChange={(value) => onChange(verdict, value)}
      />
    </Box>
  );
}
