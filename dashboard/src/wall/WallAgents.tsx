import Box from '@mui/material/Box';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ReadWallQuery } from '../generated/documents';
import { Empty } from '../shared/QueryState';
import { Panel } from '../shared/Panel';
import { brand, ink, tone } from '../shared/tokens';
import { CaseChip } from './CaseChip';
import { takesCases } from './drag-case';
import type { WallHands } from './wall-hands';

type Agent = ReadWallQuery['deskWall']['agents'][number];

interface WallAgentsProps {
  readonly agents: readonly Agent[];
  readonly hands: WallHands;
}

/** Who has how much. A case let go over somebody is theirs. */
export function WallAgents({ agents, hands }: WallAgentsProps) {
  const translate = useTranslate();
  const most = Math.max(1, ...agents.map(({ open }) => open));
  return (
    <Panel title={translate('wall.agents')} aside={translate('wall.agentsHint')} dense>
      {agents.length === 0 && <Empty title={translate('wall.noAgents')} />}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {agents.map((agent) => (
          <AgentRow key={agent.staffId} agent={agent} most={most} hands={hands} />
        ))}
      </Box>
    </Panel>
  );
}

function AgentRow({ agent, most, hands }: { readonly agent: Agent; readonly most: number; readonly hands: WallHands }) {
  const translate = useTranslate();
  const [isOver, setOver] = useState(false);
  const { name, open, overdue, soon, decidedToday, present, cases } = agent;
  const label = translate('wall.agentLine', { name, open, overdue, soon, decided: decidedToday });
  return (
    <Box
      component="li"
      aria-label={label}
      {...takesCases((given) => hands.give(given, agent), setOver)}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(150px, 190px) minmax(0, 1fr)',
        gap: 1.5,
        px: 2,
        py: 1,
        borderBottom: `1px solid ${ink.line}`,
        bgcolor: isOver ? brand.soft : 'transparent',
        outline: isOver ? `2px dashed ${brand.main}` : 'none',
        outlineOffset: -3,
      }}
    >
      <div>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75, fontWeight: 650 }}>
          <PresenceDot present={present} />
          {name}
        </Box>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', fontVariantNumeric: 'tabular-nums' }}>
          <Box component="strong" sx={{ fontSize: '1.5rem' }}>
            {open}
          </Box>
          {overdue > 0 && (
            <Box component="span" sx={{ color: tone.red.ink, fontWeight: 650 }}>
              {overdue} {translate('wall.overdue')}
            </Box>
          )}
          {soon > 0 && (
            <Box component="span" sx={{ color: tone.yellow.ink, fontWeight: 650 }}>
              {soon} {translate('wall.soon')}
            </Box>
          )}
        </Box>
        <Box aria-hidden sx={{ height: 6, borderRadius: 3, bgcolor: ink.line, overflow: 'hidden', display: 'flex' }}>
          <Box sx={{ width: `${(overdue / most) * 100}%`, bgcolor: tone.red.main }} />
          <Box sx={{ width: `${((open - overdue) / most) * 100}%`, bgcolor: brand.main }} />
        </Box>
        <Box sx={{ color: ink.muted, fontSize: '0.8125rem' }}>
          {translate('wall.decidedToday', { count: decidedToday })}
        </Box>
      </div>
      <Box sx={{ display: 'flex', gap: 0.75, flexWrap: 'wrap', alignContent: 'flex-start' }}>
        {cases.map((given) => (
          <CaseChip
            key={given.id}
            given={given}
            now={hands.now}
            busy={hands.busy === given.id}
            onChoose={hands.choose}
          />
        ))}
        {open > cases.length && (
          <Box component="span" sx={{ color: ink.muted, alignSelf: 'center' }}>
            {translate('wall.more', { count: open - cases.length })}
          </Box>
        )}
      </Box>
    </Box>
  );
}

/** Filled: in a case at this moment. Hollow: not. */
function PresenceDot({ present }: { readonly present: boolean }) {
  const translate = useTranslate();
  const words = translate(present ? 'wall.present' : 'wall.absent');
  return (
    <Box
      role="img"
      aria-label={words}
      title={words}
      sx={{
        width: 10,
        height: 10,
        borderRadius: '50%',
        border: `2px solid ${present ? tone.green.main : ink.faint}`,
        bgcolor: present ? tone.green.main : 'transparent',
        flex: 'none',
      }}
    />
  );
}
