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
import type { ActionFor, WayOutAction } from './way-out-action';

type Clear = ClearPartsFragment;

interface WaysOutProps {
  readonly decision: DecisionPartsFragment;
  readonly actionFor: ActionFor;
  /** The instant as of which they are named, for a decision of the past; left out: now. */
  readonly asOf?: string;
}

/** What would clear it, earliest first, each with its date and a button that starts it (怎样才能解除). */
export function WaysOut({ decision, actionFor, asOf }: WaysOutProps) {
  const translate = useTranslate();
  return (
    <Panel title={translate(asOf ? 'decision.clearsThen' : 'decision.clears')} dense>
      {decision.clears.length === 0 && (
        <Box sx={{ px: 2, py: 1.5, color: ink.muted }}>{translate('decision.noClears')}</Box>
      )}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {decision.clears.map((clear) => (
          <WayOut
            key={`${clear.kind}${clear.at}${clear.factIds.join()}`}
            clear={clear}
            action={actionFor(clear)}
            asOf={asOf}
          />
        ))}
      </Box>
    </Panel>
  );
}

interface WayOutProps {
  readonly clear: Clear;
  readonly action: WayOutAction | null;
  readonly asOf: string | undefined;
}

function WayOut({ clear, action, asOf }: WayOutProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const copy = useCopySentence();
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
          {asOf ? <EarliestThen clear={clear} asOf={asOf} /> : <EarliestNow clear={clear} />}
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

/** The earliest instant of a way out, counted down by the clock of the house. */
function EarliestNow({ clear }: { readonly clear: Clear }) {
  const translate = useTranslate();
  const now = useNow();
  if (Date.parse(clear.at) <= now) return translate('decision.atOnce');
  return (
    <>
      {translate('decision.at', { at: shortTime(clear.at) })} · <Countdown to={clear.at} kind="moment" />
    </>
  );
}

function EarliestThen({ clear, asOf }: { readonly clear: Clear; readonly asOf: string }) {
  const translate = useTranslate();
  return Date.parse(clear.at) <= Date.parse(asOf)
    ? translate('decision.atOnceThen')
    : translate('decision.at', { at: shortTime(clear.at) });
}
