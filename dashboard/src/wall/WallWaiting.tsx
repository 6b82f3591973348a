import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { WallCasePartsFragment } from '../generated/documents';
import { Empty } from '../shared/QueryState';
import { Panel } from '../shared/Panel';
import { brand } from '../shared/tokens';
import { CaseChip } from './CaseChip';
import { takesCases } from './drag-case';
import type { WallHands } from './wall-hands';

interface WallWaitingProps {
  readonly waiting: readonly WallCasePartsFragment[];
  readonly hands: WallHands;
}

/** Nobody's cases, in the order of the queue. A case let go here goes back to it. */
export function WallWaiting({ waiting, hands }: WallWaitingProps) {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  return (
    <Panel title={translate('wall.waiting')} aside={translate('wall.waitingHint')} dense>
      <Box
        {...takesCases((given) => hands.give(given, null), setOver)}
        sx={{
          display: 'flex',
          flexWrap: 'wrap',
          gap: 0.75,
          p: 1.5,
          minHeight: 64,
          maxHeight: 148,
          overflow: 'auto',
          bgcolor: isOver ? brand.soft : 'transparent',
          outline: isOver ? `2px dashed ${brand.main}` : 'none',
          outlineOffset: -3,
        }}
      >
        {waiting.length === 0 && <Empty title={translate('wall.nobodyWaits')} />}
        {waiting.map((given) => (
          <CaseChip
            key={given.id}
            given={given}
            now={hands.now}
            busy={hands.busy === given.id}
            onChoose={hands.choose}
          />
        ))}
      </Box>
    </Panel>
  );
}
