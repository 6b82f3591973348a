import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import FormControlLabel from '@mui/material/FormControlLabel';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useGetIdentity, useTranslate } from 'react-admin';
import {
  DeleteFilterDocument,
  ListSavedFiltersDocument,
  SaveFilterDocument,
  type AppealFilter,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { fromAppealFilter, toAppealFilter, type QueueChoice } from './queue-filter';

interface SavedFiltersProps {
  readonly choice: QueueChoice;
  readonly onChoice: (choice: QueueChoice) => void;
}

/** Views of the queue that are kept: one's own, and those a supervisor shares with the desk. */
export function SavedFilters({ choice, onChoice }: SavedFiltersProps) {
  const translate = useTranslate();
  const forget = useForget();
  const { data } = useAsk(ListSavedFiltersDocument, {}, { fresh: 60_000 });
  const remove = useCommand(DeleteFilterDocument);
  const [naming, setNaming] = useState(false);
  const now = JSON.stringify(toAppealFilter({ ...choice, search: '' }));
  const filters = data?.savedFilters ?? [];
  const drop = async (id: string) => {
    await remove.run({ id });
    await forget('ListSavedFilters');
  };
  return (
    <>
      {filters.map(({ id, name, shared, owner, mine, filter }) => {
        const kept = fromAppealFilter(JSON.parse(filter) as AppealFilter);
        const chosen = JSON.stringify(toAppealFilter(kept)) === now;
        return (
          <Chip
            key={id}
            label={shared ? translate('appeal.kept.shared', { name }) : name}
            title={mine ? undefined : translate('appeal.kept.by', { owner })}
            color={chosen ? 'primary' : 'default'}
            variant={chosen ? 'filled' : 'outlined'}
            aria-pressed={chosen}
            onClick={() => onChoice(kept)}
            sx={{ height: 30, bgcolor: chosen ? undefined : 'background.paper' }}
            {...(mine && {
              onDelete: () => void drop(id),
              deleteIcon: <DropIcon label={translate('appeal.kept.drop', { name })} />,
            })}
          />
        );
      })}
      {!naming && !filters.some(({ filter }) => filter === now) && (
        <Button onClick={() => setNaming(true)}>{translate('appeal.kept.keep')}</Button>
      )}
      {naming && <KeepForm filter={now} onClose={() => setNaming(false)} />}
    </>
  );
}

/** MUI hands it the click; the words are for who cannot see the cross. */
function DropIcon({ label, ...given }: { readonly label: string; readonly className?: string }) {
  return (
    <Box component="button" type="button" {...given} aria-label={label} sx={DROP}>
      ×
    </Box>
  );
}

const DROP = {
  width: 24,
  height: 24,
  border: 0,
  p: 0,
  bgcolor: 'transparent',
  color: 'inherit',
  fontSize: 16,
  lineHeight: 1,
  cursor: 'pointer',
} as const;

function KeepForm({ filter, onClose }: { readonly filter: string; readonly onClose: () => void }) {
  const translate = useTranslate();
  const forget = useForget();
  const { identity } = useGetIdentity();
  const save = useCommand(SaveFilterDocument);
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const leads = ((identity?.['roles'] as readonly string[] | undefined) ?? []).includes('SUPERVISOR');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await save.run({ input: { name, filter, shared } }))) return;
    await forget('ListSavedFilters');
    onClose();
  };
  return (
    <Box
      component="form"
      noValidate
      aria-label={translate('appeal.kept.keep')}
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
      sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
    >
      <TextField
        label={translate('appeal.kept.name')}
        value={name}
        onChange={(event) => setName(event.target.value)}
        autoFocus
        slotProps={{ htmlInput: { maxLength: 40 } }}
        sx={{ width: 180 }}
      />
      {leads && (
        <FormControlLabel
          control={<Checkbox size="small" checked={shared} onChange={(_event, checked) => setShared(checked)} />}
          label={translate('appeal.kept.share')}
          slotProps={{ typography: { variant: 'body2' } }}
        />
      )}
      <Button type="submit" variant="contained" loading={save.busy} disabled={name.trim() === ''}>
        {translate('appeal.kept.submit')}
      </Button>
      <Button onClick={onClose}>{translate('shared.cancel')}</Button>
      <CommandNotice refusal={save.refusal} error={save.error} />
    </Box>
  );
}
