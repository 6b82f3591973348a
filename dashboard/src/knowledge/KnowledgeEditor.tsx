import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { ListKnowledgeBindingsDocument, SaveKnowledgeDocument, type AppealAction } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import { KnowledgeText } from './KnowledgeShow';
import { toSaveInput, type KnowledgeDraft } from './knowledge-draft';

/** Moves a macro may go with. */
const ACTIONS: readonly AppealAction[] = ['ASK_CITIZEN', 'ASK_AGENCY', 'ADD_NOTE', 'UPHOLD', 'TRANSFER', 'CLOSE'];

interface KnowledgeEditorProps {
  readonly first: KnowledgeDraft;
  readonly onDone: (key: string) => void;
  readonly onCancel: () => void;
}

/** Writes the next version, beside what agents will read. Nothing is in use before it is published. */
export function KnowledgeEditor({ first, onDone, onCancel }: KnowledgeEditorProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const [draft, setDraft] = useState(first);
  const save = useCommand(SaveKnowledgeDocument);
  const submit = async () => {
    const done = await save.run({ input: toSaveInput(draft) });
    if (!done) return;
    notify('knowledge.saved', { type: 'success' });
    await forget('ListKnowledge', 'ListKnowledgeVersions');
    onDone(done.key);
  };
  const { title, body, reply } = draft;
  const preview = { ...draft, reply: reply.zh === '' ? null : reply, sources: draft.sources.split('\n') };
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Panel title={draft.seen === 0 ? translate('knowledge.create') : translate('knowledge.edit')}>
        <Box component="form" aria-label={translate('knowledge.edit')} sx={{ display: 'grid', gap: 1.5 }}>
          <CommandNotice refusal={save.refusal} error={save.error} />
          {draft.seen === 0 && <KindFields draft={draft} onChange={setDraft} />}
          <Pair name="title" value={title} onChange={(next) => setDraft({ ...draft, title: next })} />
          <Pair name="body" rows={5} value={body} onChange={(next) => setDraft({ ...draft, body: next })} />
          <Pair
            name="reply"
            rows={2}
            hint={translate('knowledge.field.replyHint')}
            value={reply}
            onChange={(next) => setDraft({ ...draft, reply: next })}
          />
          <Bindings value={draft.bindings} onChange={(bindings) => setDraft({ ...draft, bindings })} />
          {draft.kind === 'MACRO' && <ActionField draft={draft} onChange={setDraft} />}
          <TextField
            label={translate('knowledge.field.sources')}
            value={draft.sources}
            onChange={(event) => setDraft({ ...draft, sources: event.target.value })}
            multiline
          />
          <Box sx={{ display: 'flex', gap: 1 }}>
            <Button variant="contained" loading={save.busy} onClick={() => void submit()}>
              {translate('knowledge.save')}
            </Button>
            <Button onClick={onCancel}>{translate('knowledge.cancel')}</Button>
          </Box>
        </Box>
      </Panel>
      <Panel title={translate('knowledge.preview')}>
        <KnowledgeText text={preview} />
      </Panel>
    </Box>
  );
}

interface PartProps {
  readonly draft: KnowledgeDraft;
  readonly onChange: (draft: KnowledgeDraft) => void;
}

function KindFields({ draft, onChange }: PartProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      <TextField
        label={translate('knowledge.field.key')}
        value={draft.key}
        onChange={(event) => onChange({ ...draft, key: event.target.value.toLowerCase() })}
        required
      />
      <Choice
        label={translate('knowledge.field.kind')}
        value={draft.kind}
        options={(['ARTICLE', 'MACRO'] as const).map((value) => ({ value, label: word('KnowledgeKind', value) }))}
        onChange={(kind) => onChange({ ...draft, kind })}
      />
    </Box>
  );
}

function ActionField({ draft, onChange }: PartProps) {
  const translate = useTranslate();
  const options: readonly { readonly value: AppealAction | 'NONE'; readonly label: string }[] = [
    { value: 'NONE', label: translate('knowledge.field.noAction') },
    ...ACTIONS.map((value) => ({ value, label: translate(`knowledge.move.${value}`) })),
  ];
  return (
    <Choice
      label={translate('knowledge.field.action')}
      value={draft.action ?? 'NONE'}
      options={options}
      onChange={(action) => onChange({ ...draft, action: action === 'NONE' ? null : action })}
    />
  );
}

interface PairProps {
  readonly name: 'title' | 'body' | 'reply';
  readonly value: { readonly zh: string; readonly en: string };
  readonly rows?: number;
  readonly hint?: string;
  readonly onChange: (value: { readonly zh: string; readonly en: string }) => void;
}

/** The same in both languages, side by side. */
function Pair({ name, value, rows = 1, hint, onChange }: PairProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      <TextField
        label={translate(`knowledge.field.${name}Zh`)}
        value={value.zh}
        onChange={(event) => onChange({ ...value, zh: event.target.value })}
        multiline={rows > 1}
        minRows={rows}
        helperText={hint}
      />
      <TextField
        label={translate(`knowledge.field.${name}En`)}
        value={value.en}
        onChange={(event) => onChange({ ...value, en: event.target.value })}
        multiline={rows > 1}
        minRows={rows}
      />
    </Box>
  );
}

function Bindings({
  value,
  onChange,
}: {
  readonly value: readonly string[];
  readonly onChange: (value: readonly string[]) => void;
}) {
  const translate = useTranslate();
  const { data } = useAsk(ListKnowledgeBindingsDocument, {}, { fresh: Infinity });
  return (
    <Autocomplete
      multiple
      options={data?.knowledgeBindings ?? []}
      value={[...value]}
      onChange={(_event, chosen) => onChange(chosen)}
      renderInput={(params) => (
        <TextField
          {...params}
          label={translate('knowledge.field.bindings')}
          helperText={translate('knowledge.field.bindingsHint')}
        />
      )}
    />
  );
}
