import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { PolicyDetailPartsFragment, PolicySpanPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { ink } from '../shared/tokens';
import type { Act } from './actions';

interface ActionEffectsProps {
  readonly version: PolicyDetailPartsFragment;
  readonly act: Act;
  readonly emergency: boolean;
}

const TOUCHING: ReadonlySet<string> = new Set(['SUBMIT', 'APPROVE', 'APPROVE_CHANGE', 'END', 'ROLL_BACK']);
const PROPOSING: ReadonlySet<string> = new Set(['SUBMIT', 'END', 'ROLL_BACK']);
/** Moves whose outcome the server has worked out already; an end still has to be chosen. */
const WORKED_OUT: ReadonlySet<string> = new Set(['SUBMIT', 'APPROVE', 'APPROVE_CHANGE']);

/** What a move will do to what is in force, and to people. */
export function ActionEffects({ version, act, emergency }: ActionEffectsProps) {
  const translate = useTranslate();
  if (!TOUCHING.has(act.action)) return null;
  return (
    <Box component="section" aria-label={translate('policy.effect.title')} sx={BOX}>
      <Box component="h3" sx={{ m: 0, fontSize: 13, fontWeight: 650, color: ink.muted }}>
        {translate('policy.effect.title')}
      </Box>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {WORKED_OUT.has(act.action) && version.effects.map((effect) => <Effect key={effect.key} effect={effect} />)}
        {(act.action === 'END' || (act.action === 'APPROVE_CHANGE' && version.change?.kind === 'END')) && (
          <li>{translate('policy.effect.end')}</li>
        )}
        {act.action === 'ROLL_BACK' && <li>{rollBackWords(version, translate)}</li>}
        <li>{translate(version.kind === 'DECISION' ? 'policy.effect.people' : 'policy.effect.nobody')}</li>
        {PROPOSING.has(act.action) && (
          <li>{translate(emergency ? 'policy.effect.twoApprovers' : 'policy.effect.oneApprover')}</li>
        )}
      </Box>
    </Box>
  );
}

/** Which version runs again; one in force with none before it cannot be rolled back. */
function rollBackWords(version: PolicyDetailPartsFragment, translate: ReturnType<typeof useTranslate>): string {
  const { inForce, rollsBackTo } = version;
  if (rollsBackTo === null) return translate(inForce ? 'policy.effect.nothingBefore' : 'policy.effect.neverBegins');
  const name = `${rollsBackTo.id} ${rollsBackTo.version}`;
  return translate(inForce ? 'policy.effect.back' : 'policy.effect.backAhead', { name });
}

/** One version whose time in force changes: from what, to what. */
function Effect({ effect }: { readonly effect: PolicyDetailPartsFragment['effects'][number] }) {
  const translate = useTranslate();
  const words = useSpanWords();
  const name = `${effect.id} ${effect.version}`;
  const [before, after] = [words(effect.before), words(effect.after)];
  if (effect.before.length === 0) return <li>{translate('policy.effect.begins', { name, after })}</li>;
  if (effect.after.length === 0) return <li>{translate('policy.effect.gone', { name, before })}</li>;
  return <li>{translate('policy.effect.moves', { name, before, after })}</li>;
}

function useSpanWords(): (spans: readonly PolicySpanPartsFragment[]) => string {
  const translate = useTranslate();
  return (spans) =>
    spans
      .map(
        ({ validFrom, validTo }) =>
          `${fullTime(validFrom)} – ${validTo ? fullTime(validTo) : translate('policy.open')}`,
      )
      .join(translate('shared.comma'));
}

const BOX = {
  p: 1.5,
  borderRadius: '6px',
  border: `1px solid ${ink.line}`,
  bgcolor: ink.raised,
  display: 'grid',
  gap: 0.5,
} as const;
