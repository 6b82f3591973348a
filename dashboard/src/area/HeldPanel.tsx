import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { count } from '../shared/format';
import { Glyph } from '../shared/Glyph';
import { Panel } from '../shared/Panel';
import { ink, tone } from '../shared/tokens';
import { useText } from '../shared/use-text';
import type { AreaVersion } from './AreaVersionShow';

/** Why the plausibility gate holds a list back. */
export function HeldPanel({ version }: { readonly version: AreaVersion }) {
  const translate = useTranslate();
  const text = useText();
  const isHeld = version.state === 'HELD';
  return (
    <Panel
      title={translate(isHeld ? 'area.version.held' : 'area.version.wasHeld')}
      {...(isHeld && { accent: tone.red.main })}
    >
      {isHeld && <Box sx={{ color: ink.body, mb: 1 }}>{translate('area.version.heldHint')}</Box>}
      {version.held.map((reason) => (
        <Box key={reason.code} sx={{ display: 'flex', gap: 1, alignItems: 'center', py: 0.25 }}>
          <Glyph name={isHeld ? 'red' : 'info'} colour={isHeld ? tone.red.main : tone.info.main} size={15} />
          <span>{text(reason.message)}</span>
          {reason.previous !== null && reason.current !== null && (
            <Box component="span" sx={{ color: ink.muted }}>
              {translate('area.version.figures', { previous: count(reason.previous), current: count(reason.current) })}
            </Box>
          )}
        </Box>
      ))}
    </Panel>
  );
}
