import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { StartShadowRunDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { useNow } from '../shared/clock/ClockProvider';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { ink } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { usePolicies, type PolicyOption } from './use-choices';

/** What can be shadowed: submitted, or published and still ahead. */
function isAhead({ state, validFrom, inForce }: PolicyOption, now: number): boolean {
  if (state === 'SUBMITTED') return true;
  return state === 'PUBLISHED' && !inForce && validFrom !== null && Date.parse(validFrom) > now;
}

/** Chooses the version and begins; an address may bring the version along. */
export function StartShadow() {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const navigate = useNavigate();
  const forget = useForget();
  const now = useNow(60_000);
  const [params] = useSearchParams();
  const { policies } = usePolicies(null);
  const start = useCommand(StartShadowRunDocument);
  const [chosen, setChosen] = useState(params.get('policy') ?? '');
  const ahead = policies.filter((policy) => policy.key === chosen || isAhead(policy, now));

  const submit = async () => {
    const started = await start.run({ policyKey: chosen });
    if (!started) return;
    await forget('ListShadowRuns');
    void navigate(`/simulation/shadow/${started.id}`);
  };
  return (
    <Panel title={translate('simulation.shadow.start')}>
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Choice
          label={translate('simulation.column.policy')}
          width={460}
          value={ahead.some(({ key }) => key === chosen) ? chosen : ''}
          options={ahead.map(({ key, id, version, title, state, validFrom }) => ({
            value: key,
            label: [`${id} ${version}`, text(title), word('PolicyState', state), validFrom && fullTime(validFrom)]
              .filter(Boolean)
              .join(' · '),
          }))}
          onChange={setChosen}
        />
        <Button variant="contained" disabled={chosen === ''} loading={start.busy} onClick={() => void submit()}>
          {translate('simulation.shadow.begin')}
        </Button>
      </Box>
      <CommandNotice refusal={start.refusal} error={start.error} />
      <Box sx={{ mt: 1, fontSize: 12.5, color: ink.muted }}>
        {translate(ahead.length === 0 ? 'simulation.shadow.noneAhead' : 'simulation.shadow.hint')}
      </Box>
    </Panel>
  );
}
