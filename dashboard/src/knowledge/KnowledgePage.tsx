import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useState } from 'react';
import { usePermissions, useTranslate } from 'react-admin';
import { ListKnowledgeDocument, type KnowledgeKind, type KnowledgePartsFragment } from '../generated/documents';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { Tag } from '../shared/Tag';
import { brand, ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useDelayed } from '../shared/use-delayed';
import { useText, useWord } from '../shared/use-text';
import { KnowledgeEditor } from './KnowledgeEditor';
import { KnowledgeShow } from './KnowledgeShow';
import { draftOf, NEW_TEXT, type KnowledgeDraft } from './knowledge-draft';

const KINDS = ['ARTICLE', 'MACRO'] as const;

/** What the desk knows and says: read by everybody, written by supervisors (知识库). */
export function KnowledgePage() {
  const translate = useTranslate();
  const word = useWord();
  const { permissions } = usePermissions<readonly string[]>();
  const mayEdit = permissions?.includes('Mutation.saveKnowledge') ?? false;
  const [typed, setTyped] = useState('');
  const [kind, setKind] = useState<KnowledgeKind | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const [draft, setDraft] = useState<KnowledgeDraft | null>(null);
  const search = useDelayed(typed.trim(), 250);
  const query = useAsk(ListKnowledgeDocument, { kind, search, drafts: mayEdit }, { keepPrevious: true });
  const choose = (key: string) => {
    setChosen(key);
    setDraft(null);
  };
  return (
    <>
      <ScreenHead
        title={translate('knowledge.title')}
        hint={translate('knowledge.hint')}
        actions={
          mayEdit && (
            <Button variant="contained" onClick={() => setDraft(NEW_TEXT)}>
              {translate('knowledge.create')}
            </Button>
          )
        }
      />
      <Box sx={{ display: 'flex', gap: 1.5, mb: 1.5, alignItems: 'center' }}>
        <TextField
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          label={translate('knowledge.search')}
          sx={{ width: 360 }}
        />
        <ToggleButtonGroup exclusive size="small" value={kind} aria-label={translate('knowledge.field.kind')}>
          <ToggleButton value="" selected={kind === null} onClick={() => setKind(null)}>
            {translate('knowledge.all')}
          </ToggleButton>
          {KINDS.map((one) => (
            <ToggleButton key={one} value={one} onClick={() => setKind(one)}>
              {word('KnowledgeKind', one)}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Box>
      <QueryState query={query}>
        {({ knowledge }) => {
          const shown = knowledge.find(({ key }) => key === chosen) ?? null;
          return (
            <Box
              sx={{
                display: 'grid',
                gridTemplateColumns: 'minmax(260px, 360px) minmax(0, 1fr)',
                gap: 1.5,
                alignItems: 'start',
              }}
            >
              <TextList texts={knowledge} chosen={chosen} onChoose={choose} />
              {draft ? (
                <KnowledgeEditor
                  key={`${draft.key}${draft.seen}`}
                  first={draft}
                  onDone={choose}
                  onCancel={() => setDraft(null)}
                />
              ) : shown ? (
                <KnowledgeShow text={shown} onEdit={mayEdit ? () => setDraft(draftOf(shown)) : null} />
              ) : (
                <Empty title={translate('knowledge.choose')} />
              )}
            </Box>
          );
        }}
      </QueryState>
    </>
  );
}

interface TextListProps {
  readonly texts: readonly KnowledgePartsFragment[];
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

function TextList({ texts, chosen, onChoose }: TextListProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  if (texts.length === 0) return <Empty title={translate('knowledge.none')} hint={translate('knowledge.noneHint')} />;
  return (
    <Paper component="nav" aria-label={translate('knowledge.title')} sx={{ border: `1px solid ${ink.line}` }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {texts.map((one) => (
          <li key={one.key}>
            <Box
              component="button"
              type="button"
              aria-current={one.key === chosen}
              onClick={() => onChoose(one.key)}
              sx={{ ...ROW, bgcolor: one.key === chosen ? brand.soft : 'transparent' }}
            >
              <span>{text(one.title)}</span>
              {one.kind === 'MACRO' && <Tag tone="info">{word('KnowledgeKind', 'MACRO')}</Tag>}
              {one.state !== 'PUBLISHED' && <Tag tone="yellow">{word('KnowledgeState', one.state)}</Tag>}
            </Box>
          </li>
        ))}
      </Box>
    </Paper>
  );
}

const ROW = {
  width: '100%',
  display: 'flex',
  gap: 1,
  alignItems: 'center',
  justifyContent: 'space-between',
  textAlign: 'left',
  font: 'inherit',
  fontSize: 14,
  color: ink.body,
  border: 0,
  borderBottom: `1px solid ${ink.line}`,
  px: 1.5,
  py: 1,
  cursor: 'pointer',
} as const;
