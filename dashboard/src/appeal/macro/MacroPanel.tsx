import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type KeyboardEvent } from 'react';
import { useTranslate } from 'react-admin';
import { ListKnowledgeDocument, type KnowledgePartsFragment } from '../../generated/documents';
import { Panel } from '../../shared/Panel';
import { QueryState } from '../../shared/QueryState';
import { Tag } from '../../shared/Tag';
import { brand, ink } from '../../shared/tokens';
import { useAsk } from '../../shared/use-api';
import { useText } from '../../shared/use-text';
import type { CasePanelProps } from '../case-panel';
import { byFit, caseCodes } from '../knowledge/case-codes';
import { usePreparedText } from './use-prepared-text';

/** The name under which the desk opens this panel (key `m`). */
const MACRO = 'MACRO';
/** Prepared texts change rarely; they are read once for many cases. */
const FRESH_MS = 300_000;

/** The palette of macros: type a few letters, move with the arrows, Enter uses it (快捷用语). */
export function MacroPanel({ appeal, desk }: CasePanelProps) {
  if (desk.panel !== MACRO) return null;
  return <Palette appeal={appeal} desk={desk} />;
}

function Palette({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const query = useAsk(ListKnowledgeDocument, { kind: 'MACRO', search: null, drafts: false }, { fresh: FRESH_MS });
  return (
    <Panel
      title={translate('knowledge.macro.title')}
      accent={brand.main}
      actions={<Button onClick={desk.closePanel}>{translate('knowledge.macro.close')}</Button>}
    >
      <QueryState query={query}>
        {({ knowledge }) => <Choices appeal={appeal} desk={desk} macros={byFit(knowledge, caseCodes(appeal))} />}
      </QueryState>
    </Panel>
  );
}

function Choices({ appeal, desk, macros }: CasePanelProps & { readonly macros: readonly KnowledgePartsFragment[] }) {
  const translate = useTranslate();
  const text = useText();
  const { apply, filled } = usePreparedText(appeal, desk);
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const wanted = typed.trim().toLowerCase();
  const shown = macros.filter((one) => `${text(one.title)} ${filled(one)}`.toLowerCase().includes(wanted));
  const chosen = Math.min(at, shown.length - 1);
  const onKey = (event: KeyboardEvent) => {
    const act = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (act !== undefined) setAt(Math.max(0, Math.min(chosen + act, shown.length - 1)));
    else if (event.key === 'Escape') desk.closePanel();
    else if (event.key !== 'Enter') return;
    const one = shown[chosen];
    if (event.key === 'Enter' && one) void apply(one);
    event.preventDefault();
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <TextField
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
        autoFocus
        label={translate('knowledge.macro.search')}
        slotProps={{
          htmlInput: {
            role: 'combobox',
            'aria-expanded': shown.length > 0,
            'aria-controls': 'macro-choices',
            'aria-activedescendant': shown.length === 0 ? undefined : `macro-${chosen}`,
            autoComplete: 'off',
          },
        }}
      />
      {shown.length === 0 && <Box sx={{ color: ink.muted }}>{translate('knowledge.macro.none')}</Box>}
      <Box id="macro-choices" role="listbox" aria-label={translate('knowledge.macro.title')} sx={{ display: 'grid' }}>
        {shown.map((one, index) => (
          <Box
            key={one.key}
            id={`macro-${index}`}
            role="option"
            aria-selected={index === chosen}
            onClick={() => void apply(one)}
            sx={{ ...CHOICE, bgcolor: index === chosen ? brand.soft : 'transparent' }}
          >
            <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <strong>{text(one.title)}</strong>
              <Tag tone="info">{translate(`knowledge.move.${one.action ?? 'ADD_NOTE'}`)}</Tag>
            </Box>
            <Box sx={{ fontSize: 13, color: ink.body }}>{filled(one)}</Box>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

const CHOICE = { px: 1, py: 0.75, borderRadius: '4px', cursor: 'pointer' } as const;
