import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { AddEvidenceDocument, type EvidenceFilePartsFragment, type EvidenceKind } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DraftLine } from '../shared/drafts/DraftLine';
import { useSavedDraft } from '../shared/drafts/use-saved-draft';
import { CommandNotice } from '../shared/Faults';
import { ink } from '../shared/tokens';
import { FileDrop } from '../shared/upload/FileDrop';
import { UploadRows } from '../shared/upload/UploadRows';
import { useUploads } from '../shared/upload/use-uploads';
import { useCommand } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { FileThumbs } from './evidence/FileThumbs';

const KINDS: readonly EvidenceKind[] = [
  'HOTEL_BILL',
  'TICKET',
  'BOARDING_PASS',
  'REFUND_RECEIPT',
  'TOLL_RECORD',
  'LAB_REPORT',
  'TRAVEL_CARD_SCREENSHOT',
  'OPERATOR_STATEMENT',
  'EMPLOYER_LETTER',
  'COMMUNITY_LETTER',
  'VACCINATION_BOOKLET',
  'COMPANION_STATEMENT',
  'CALL_NOTE',
];

/** What is written of a piece of evidence; its files wait at the server by themselves. */
interface EvidenceDraft {
  /** Null: what is usually shown in such a case. */
  readonly kind: EvidenceKind | null;
  readonly description: string;
  readonly seenOriginal: boolean;
}

const NOTHING_WRITTEN: EvidenceDraft = { kind: null, description: '', seenOriginal: false };

interface EvidenceFormProps {
  readonly appealId: string;
  /** What is usually shown in such a case. */
  readonly usual: EvidenceKind;
  /** Uploaded before, e.g. in a window that was closed; taken along unless they are left out. */
  readonly waiting: readonly EvidenceFilePartsFragment[];
  readonly onClose: () => void;
  readonly onDone: () => Promise<void>;
}

/** What the citizen showed, with photos or documents of it. The files leave while the words are typed. */
export function EvidenceForm({ appealId, usual, waiting, onClose, onDone }: EvidenceFormProps) {
  const translate = useTranslate();
  const word = useWord();
  const add = useCommand(AddEvidenceDocument);
  const uploads = useUploads(appealId);
  const saved = useSavedDraft<EvidenceDraft>('EVIDENCE', appealId, NOTHING_WRITTEN);
  const { description, seenOriginal } = saved.value;
  const kind = saved.value.kind ?? usual;
  const write = (part: Partial<EvidenceDraft>) => saved.setValue({ ...saved.value, ...part });
  const [missing, setMissing] = useState(false);
  const empty = missing && description.trim() === '';
  // what waited when the form was opened; what is uploaded here stands in its own list
  const [earlier] = useState(waiting);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const taken = earlier.filter(({ id }) => !leftOut.includes(id) && !uploads.fileIds.includes(id));

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (description.trim() === '') {
      setMissing(true);
      return;
    }
    const fileIds = [...taken.map(({ id }) => id), ...uploads.fileIds];
    const input = { appealId, kind, description: description.trim(), seenOriginal, fileIds };
    if (!(await add.run({ input }))) return;
    saved.clear();
    onClose();
    await onDone();
  };

  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('appeal.action.ADD_EVIDENCE')}
      onSubmit={(event) => void submit(event)}
      sx={{ display: 'grid', gap: 1.5, p: 2, bgcolor: ink.raised, borderBottom: `1px solid ${ink.line}` }}
    >
      <CommandNotice refusal={add.refusal} error={add.error} />
      <Choice
        label={translate('appeal.evidenceForm.kind')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: word('EvidenceKind', value) }))}
        onChange={(value) => write({ kind: value })}
      />
      <TextField
        label={translate('appeal.evidenceForm.description')}
        value={description}
        onChange={(event) => write({ description: event.target.value })}
        multiline
        minRows={2}
        autoFocus
        error={empty}
        helperText={translate(empty ? 'appeal.evidenceForm.empty' : 'appeal.evidenceForm.descriptionHint')}
      />
      <FileDrop onFiles={uploads.add} />
      <UploadRows uploads={uploads} />
      {taken.length > 0 && (
        <Alert
          severity="info"
          action={
            <Button color="inherit" onClick={() => setLeftOut(taken.map(({ id }) => id))}>
              {translate('evidence.leaveOut')}
            </Button>
          }
        >
          {translate('evidence.waiting', { smart_count: taken.length })}
          <FileThumbs files={taken} />
        </Alert>
      )}
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap' }}>
        <FormControlLabel
          control={
            <Checkbox
              size="small"
              checked={seenOriginal}
              onChange={(_event, checked) => write({ seenOriginal: checked })}
            />
          }
          label={translate('appeal.evidenceForm.seen')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
        <DraftLine {...saved} />
        <Box sx={{ flex: 1 }} />
        <Button onClick={onClose}>{translate('shared.cancel')}</Button>
        <Button type="submit" variant="contained" loading={add.busy} disabled={uploads.busy}>
          {translate(uploads.busy ? 'evidence.stillUploading' : 'appeal.evidenceForm.submit')}
        </Button>
      </Box>
    </Box>
  );
}
