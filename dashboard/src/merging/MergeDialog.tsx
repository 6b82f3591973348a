import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import {
  DecideMergeDocument,
  DismissDuplicateDocument,
  type MergeFactPartsFragment,
  ProposeMergeDocument,
  UndoMergeDocument,
} from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { FormDialog } from '../shared/FormDialog';
import { useCommand } from '../shared/use-api';
import { HandOver } from './HandOver';
import type { DuplicateRow } from './merging.provider';

export type MergeAct = 'PROPOSE' | 'DISMISS' | 'APPROVE' | 'REJECT' | 'UNDO';

interface MergeDialogProps {
  readonly pair: DuplicateRow;
  readonly act: MergeAct;
  /** UNDO: what came since. */
  readonly since: readonly MergeFactPartsFragment[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** What is decided over two records, with the reason; who stays is chosen when it is proposed. */
export function MergeDialog({ pair, act, since, onClose, onDone }: MergeDialogProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const propose = useCommand(ProposeMergeDocument);
  const dismiss = useCommand(DismissDuplicateDocument);
  const decide = useCommand(DecideMergeDocument);
  const undo = useCommand(UndoMergeDocument);
  const [reason, setReason] = useState('');
  const [survivorId, setSurvivorId] = useState(likelySurvivor(pair));
  const [handOver, setHandOver] = useState<ReadonlySet<string>>(new Set());
  const mergeId = pair.merge?.id ?? '';
  const at = { id: pair.id, expectedVersion: pair.version, reason };
  const run = {
    PROPOSE: () => propose.run({ input: { candidateId: pair.id, expectedVersion: pair.version, survivorId, reason } }),
    DISMISS: () => dismiss.run({ input: at }),
    APPROVE: () => decide.run({ input: { id: mergeId, approve: true, reason: reason.trim() || null } }),
    REJECT: () => decide.run({ input: { id: mergeId, approve: false, reason } }),
    UNDO: () => undo.run({ input: { id: mergeId, reason, handOver: [...handOver] } }),
  };
  const command = { PROPOSE: propose, DISMISS: dismiss, APPROVE: decide, REJECT: decide, UNDO: undo }[act];
  const submit = async () => {
    if (!(await run[act]())) return;
    notify(`merging.done.${act}`, { type: 'success' });
    onDone();
  };
  return (
    <FormDialog
      title={translate(`merging.act.${act}.title`)}
      text={translate(`merging.act.${act}.text`)}
      verb={translate(`merging.act.${act}.verb`)}
      busy={command.busy}
      isReady={act === 'APPROVE' || reason.trim() !== ''}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <CommandNotice refusal={command.refusal} error={command.error} />
      {act === 'PROPOSE' && (
        <Choice
          label={translate('merging.survivor')}
          value={survivorId}
          options={pair.sides.map(({ personId, name, idNumber }, index) => ({
            value: personId,
            label: `${translate('merging.record', { letter: 'AB'.charAt(index) })} ${name} ${idNumber}`,
          }))}
          onChange={setSurvivorId}
        />
      )}
      {act === 'UNDO' && (
        <HandOver
          facts={since}
          toWhom={pair.merge?.merged ? `${pair.merge.merged.name} ${pair.merge.merged.idNumber}` : ''}
          chosen={handOver}
          onChoose={setHandOver}
        />
      )}
      <TextField
        label={translate(act === 'APPROVE' ? 'merging.note' : 'merging.reason')}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        required={act !== 'APPROVE'}
        autoFocus={act !== 'PROPOSE'}
        multiline
        minRows={2}
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
    </FormDialog>
  );
}

/** Who has an open appeal stays; else who has a resident number; else the older record. */
function likelySurvivor({ sides }: DuplicateRow): string {
  const open = sides.find(({ openAppeals }) => openAppeals > 0);
  const resident = sides.find(({ documentKind }) => documentKind === 'RESIDENT_ID');
  return (open ?? resident ?? sides[0])?.personId ?? '';
}
