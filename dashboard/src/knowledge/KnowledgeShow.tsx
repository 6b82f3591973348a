import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useNotify, useTranslate } from 'react-admin';
import {
  ListKnowledgeVersionsDocument,
  PublishKnowledgeDocument,
  WithdrawKnowledgeDocument,
  type KnowledgePartsFragment,
} from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';

interface KnowledgeShowProps {
  readonly text: KnowledgePartsFragment;
  /** null: only read. */
  readonly onEdit: (() => void) | null;
}

/** One text as agents read it, with its versions; published and withdrawn here. */
export function KnowledgeShow({ text: one, onEdit }: KnowledgeShowProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const forget = useForget();
  const text = useText();
  const publish = useCommand(PublishKnowledgeDocument);
  const withdraw = useCommand(WithdrawKnowledgeDocument);
  const input = { key: one.key, expectedVersion: one.version };
  const settle = async (done: unknown, told: string) => {
    if (!done) return;
    notify(`knowledge.${told}`, { type: 'success' });
    await forget('ListKnowledge', 'ListKnowledgeVersions');
  };
  const publishIt = async () => settle(await publish.run({ input }), 'published');
  const withdrawIt = async () => settle(await withdraw.run({ input }), 'withdrawn');
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Panel
        title={text(one.title)}
        aside={translate('knowledge.version', { version: one.version })}
        actions={
          onEdit && (
            <>
              {one.state === 'DRAFT' && (
                <Button variant="contained" loading={publish.busy} onClick={() => void publishIt()}>
                  {translate('knowledge.publish')}
                </Button>
              )}
              {one.state === 'PUBLISHED' && (
                <Button loading={withdraw.busy} onClick={() => void withdrawIt()}>
                  {translate('knowledge.withdraw')}
                </Button>
              )}
              <Button variant="outlined" onClick={onEdit}>
                {translate('knowledge.edit')}
              </Button>
            </>
          )
        }
      >
        <CommandNotice refusal={publish.refusal ?? withdraw.refusal} error={publish.error ?? withdraw.error} />
        <KnowledgeText text={one} />
      </Panel>
      <Versions of={one.key} />
    </Box>
  );
}

/** A text as it is read: body, what can be inserted, what it is bound to, where it is from. */
export function KnowledgeText({
  text: one,
}: {
  readonly text: Pick<KnowledgePartsFragment, 'body' | 'reply' | 'bindings' | 'sources'>;
}) {
  const text = useText();
  const word = useWord();
  const name = (binding: string): string => {
    const [family = '', code = ''] = binding.split(':');
    return word(ENUM_OF[family] ?? family, code);
  };
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <Box sx={{ whiteSpace: 'pre-line', lineHeight: 1.7 }}>{text(one.body)}</Box>
      {one.reply && (
        <Box sx={{ bgcolor: ink.raised, border: `1px solid ${ink.line}`, borderRadius: '4px', px: 1.5, py: 1 }}>
          {text(one.reply)}
        </Box>
      )}
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap' }}>
        {one.bindings.map((binding) => (
          <Tag key={binding} tone="unknown">
            {name(binding)}
          </Tag>
        ))}
      </Box>
      {one.sources.length > 0 && <Box sx={{ fontSize: 12.5, color: ink.muted }}>{one.sources.join('；')}</Box>}
    </Box>
  );
}

const ENUM_OF: Readonly<Record<string, string>> = {
  CAUSE: 'CauseCode',
  GAP: 'GapCode',
  POPUP: 'PopupKind',
  CONNECTOR: 'ConnectorState',
  REASON: 'AppealReason',
};

function Versions({ of: key }: { readonly of: string }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const query = useAsk(ListKnowledgeVersionsDocument, { key });
  return (
    <Panel title={translate('knowledge.history')} dense>
      <QueryState query={query}>
        {({ knowledgeVersions }) =>
          knowledgeVersions.map((one) => (
            <Box
              key={one.version}
              component="details"
              sx={{ px: 2, py: 0.75, borderBottom: `1px solid ${ink.line}`, fontSize: 13.5 }}
            >
              <Box component="summary" sx={{ cursor: 'pointer' }}>
                {translate('knowledge.version', { version: one.version })} {word('KnowledgeState', one.state)} ·{' '}
                {translate('knowledge.by', {
                  who: one.writtenBy ?? translate('knowledge.shipped'),
                  at: fullTime(one.writtenAt),
                })}
              </Box>
              <strong>{text(one.title)}</strong>
              <KnowledgeText text={one} />
            </Box>
          ))
        }
      </QueryState>
    </Panel>
  );
}
