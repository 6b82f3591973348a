import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import type { ClearPartsFragment, DecisionPartsFragment } from '../../generated/documents';
import { useNow } from '../clock/ClockProvider';
import { Countdown } from '../clock/Countdown';
import { shortTime } from '../format';
import { Panel } from '../Panel';
import { ink } from '../tokens';
import { useText, useWord } from '../use-text';
import { VerdictTag } from '../Verdict';
import { useCopySentence } from './use-copy-sentence';

type Clear = ClearPartsFragment;

/** What this screen can do about a way out. */
export interface WayOutAction {
  readonly label: string;
  readonly start: () => void;
}

interface WaysOutProps {
  readonly decision: DecisionPartsFragment;
  /** Starts the action that belongs to a way out, or null where this screen has none for it. */
  readonly actionFor: (clear: Clear) => WayOutAction | null;
}

/** What would clear it, the earliest date, and a button that starts it (怎样才能解除). */
export function WaysOut({ decision, actionFor }: WaysOutProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate('decision.clears')} dense>
      {decision.clears.length === 0 && (
        <Box sx={{ px: 2, py: 1.5, color: ink.muted }}>{translate('decision.noClears')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {decision.clears.map((clear) => (
          <WayOut key={`${clear.kind}${clear.at}${clear.factIds.join()}`} clear={clear} action={actionFor(clear)} />
        ))}
      </Box>
    </Panel>
  );
}

function WayOut({ clear, action }: { readonly clear: Clear; readonly action: WayOutAction | null }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const copy = useCopySentence();
  const now = useNow();
  const name = word('ClearKind', clear.kind);
  const label = action?.label ?? translate('shared.copy');
  return (
    <Box
      component="li"
      sx={{ px: 2, py: 1.1, borderBottom: `1px solid ${ink.line}`, '&:last-child': { borderBottom: 0 } }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box component="strong" sx={{ fontSize: 13.5 }}>
          {name}
        </Box>
        <Box component="span" sx={{ color: ink.muted, fontSize: 12.5 }}>
          {Date.parse(clear.at) <= now ? (
            translate('decision.atOnce')
          ) : (
            <>
              {translate('decision.at', { at: shortTime(clear.at) })} · <Countdown to={clear.at} kind="moment" />
            </>
          )}
        </Box>
        <Box sx={{ flex: 1 }} />
        <Button
          variant="outlined"
          onClick={action?.start ?? (() => void copy(text(clear.sentence)))}
          aria-label={translate('shared.colon', { label, value: name })}
        >
          {label}
        </Button>
      </Box>
      <Box sx={{ fontSize: 13.5, color: ink.body, mt: 0.25 }}>{text(clear.sentence)}</Box>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', mt: 0.5, fontSize: 12.5, color: ink.muted }}>
        {clear.needs.length > 0 && (
          <span>
            {translate('decision.needs', { acts: clear.needs.map((act) => word('ClearKind', act)).join(' → ') })}
          </span>
        )}
        {translate('decision.gives')} <VerdictTag verdict={{ ...clear, determinacy: 'DETERMINATE' }} />
      </Box>
    </Box>
  );
}
