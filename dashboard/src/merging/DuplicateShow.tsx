import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { useCan } from '../access';
import { ShowDuplicateDocument } from '../generated/documents';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk, useForget } from '../shared/use-api';
import { type MergeAct, MergeDialog } from './MergeDialog';
import { MergeHistory } from './MergeHistory';
import type { DuplicateRow } from './merging.provider';
import { ReasonTags } from './ReasonTags';
import { SideBySide } from './SideBySide';

/** Two records side by side, and what may be decided over them. */
export function DuplicateShow() {
  const translate = useTranslate();
  const forget = useForget();
  const { id = '' } = useParams();
  const [acting, setActing] = useState<MergeAct | null>(null);
  const query = useAsk(ShowDuplicateDocument, { id });
  const done = () => {
    setActing(null);
    void query.refetch();
    void forget('duplicate');
  };
  return (
    <QueryState query={query}>
      {({ duplicateCandidate: pair }) =>
        pair ? (
          <>
            <ScreenHead
              title={translate('merging.showTitle')}
              hint={translate('merging.showHint')}
              actions={<Acts pair={pair} onAct={setActing} />}
            />
            <Box sx={{ display: 'grid', gap: 1.5 }}>
              <Paper sx={{ border: `1px solid ${ink.line}`, p: 2 }}>
                <ReasonTags reasons={pair.reasons} />
              </Paper>
              <Paper sx={{ border: `1px solid ${ink.line}` }}>
                <SideBySide sides={pair.sides} />
              </Paper>
              {pair.merge && <MergeHistory merge={pair.merge} />}
            </Box>
            {acting && (
              <MergeDialog
                pair={pair}
                act={acting}
                since={pair.merge?.factsSince ?? []}
                onClose={() => setActing(null)}
                onDone={done}
              />
            )}
          </>
        ) : (
          <Empty title={translate('shared.missing')} />
        )
      }
    </QueryState>
  );
}

interface ActsProps {
  readonly pair: DuplicateRow;
  readonly onAct: (act: MergeAct) => void;
}

/** What the server says whoever looks may do. */
function Acts({ pair, onAct }: ActsProps) {
  const translate = useTranslate();
  const can = useCan();
  const acts: readonly MergeAct[] = [
    ...(pair.state === 'OPEN' && can('Mutation.proposeMerge') ? (['PROPOSE', 'DISMISS'] as const) : []),
    ...(pair.merge?.allowedActions ?? []),
  ];
  const waitsForAnother = pair.state === 'PROPOSED' && acts.length === 0;
  return (
    <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
      {waitsForAnother && <span>{translate('merging.waits')}</span>}
      {acts.map((act, index) => (
        <Button key={act} variant={index === 0 ? 'contained' : 'outlined'} onClick={() => onAct(act)}>
          {translate(`merging.act.${act}.verb`)}
        </Button>
      ))}
    </Box>
  );
}
