import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import { type ChainPartsFragment, ReadAuditChainDocument, VerifyAuditChainDocument } from '../generated/documents';
import { CommandNotice } from '../shared/Faults';
import { count, fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { QueryState } from '../shared/QueryState';
import { ink } from '../shared/tokens';
import { useAsk, useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const WHILE_CHECKING = 2_000;
const OTHERWISE = 60_000;

/** Whether the log can be believed: what the last verification found, and the head that was signed. */
export function ChainPanel() {
  const translate = useTranslate();
  const can = useCan();
  const forget = useForget();
  const verify = useCommand(VerifyAuditChainDocument);
  const query = useAsk(
    ReadAuditChainDocument,
    {},
    {
      every: (answer) => (answer?.auditChain.state === 'CHECKING' ? WHILE_CHECKING : OTHERWISE),
    },
  );
  const chain = query.data?.auditChain;
  return (
    <Box sx={{ mb: 1.5 }}>
      <Panel
        title={translate('audit.chain.title')}
        aside={chain && translate('audit.chain.length', { count: count(Number(chain.length)) })}
        actions={
          can('Mutation.verifyAuditChain') && (
            <Button
              loading={verify.busy || chain?.state === 'CHECKING'}
              onClick={() => void verify.run({}).then(() => forget('ReadAuditChain'))}
            >
              {translate('audit.chain.verify')}
            </Button>
          )
        }
      >
        <QueryState query={query}>{({ auditChain }) => <Chain chain={auditChain} />}</QueryState>
        <CommandNotice refusal={null} error={verify.error} />
      </Panel>
    </Box>
  );
}

const SEVERITY = { UNCHECKED: 'info', CHECKING: 'info', INTACT: 'success', BROKEN: 'error' } as const;

function Chain({ chain }: { readonly chain: ChainPartsFragment }) {
  const translate = useTranslate();
  const word = useWord();
  const { state, lastCheck, anchors } = chain;
  const [anchor] = anchors;
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
      <Alert severity={SEVERITY[state]} sx={{ py: 0, flex: '1 1 460px' }}>
        {translate(`audit.chain.${state}`, {
          at: lastCheck ? fullTime(lastCheck.finishedAt) : '',
          count: count(lastCheck?.checked ?? 0),
          seq: lastCheck?.brokenSeq ?? '',
          problem: lastCheck?.problem ? word('ChainProblem', lastCheck.problem) : '',
        })}
      </Alert>
      <Box sx={{ color: ink.muted, fontSize: 13, display: 'flex', gap: 1, alignItems: 'center' }}>
        {anchor
          ? translate('audit.chain.anchor', { seq: anchor.seq, at: fullTime(anchor.at) })
          : translate('audit.chain.noAnchor')}
        {anchor && <CopyAnchor line={anchor.line} />}
      </Box>
    </Box>
  );
}

/** The line that proves the chain up to its entry, to be kept where this platform cannot reach. */
function CopyAnchor({ line }: { readonly line: string }) {
  const translate = useTranslate();
  const [copied, setCopied] = useState(false);
  return (
    <Button
      size="small"
      title={line}
      onClick={() => void navigator.clipboard.writeText(line).then(() => setCopied(true))}
    >
      {translate(copied ? 'audit.chain.copied' : 'audit.chain.copy')}
    </Button>
  );
}
