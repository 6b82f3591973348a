import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import { useTranslate } from 'react-admin';
import { UpholdAppealDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { DraftLine } from '../shared/drafts/DraftLine';
import { useSavedDraft } from '../shared/drafts/use-saved-draft';
import { CommandNotice } from '../shared/Faults';
import { Panel } from '../shared/Panel';
import { brand } from '../shared/tokens';
import { useCommand, useForget } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { CasePanelProps } from './case-panel';
import { UPHOLDING_CAUSES } from './causes';
import { EMPTY_UPHOLD, type UpholdDraft } from './uphold-draft';

/** The name under which the desk opens this panel. */
const UPHOLDING = 'UPHOLD';

/** The outcome stands (维持原判), beside everything it rests on; the caller is told why. */
export function UpholdPanel({ appeal, desk }: CasePanelProps) {
  if (desk.panel !== UPHOLDING || !desk.may('UPHOLD')) return null;
  return <UpholdForm appeal={appeal} desk={desk} />;
}

function UpholdForm({ appeal, desk }: CasePanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const forget = useForget();
  const uphold = useCommand(UpholdAppealDocument);
  const saved = useSavedDraft<UpholdDraft>('UPHOLD', appeal.id, EMPTY_UPHOLD);
  const { cause, reason } = saved.value;
  const [tried, setTried] = useState(false);
  const missing = tried && reason.trim() === '';
  const label = translate('appeal.action.UPHOLD');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const input = { appealId: appeal.id, cause, reason: reason.trim(), expectedVersion: appeal.version };
    if (!(await uphold.run({ input }))) {
      await forget('ShowAppeal');
      return;
    }
    saved.clear();
    desk.closePanel();
    await desk.settle();
  };

  return (
    <Panel title={label} accent={brand.main}>
      <Box
        component="form"
        noValidate
        aria-label={label}
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => event.key === 'Escape' && desk.closePanel()}
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <Choice
          label={translate('appeal.move.cause')}
          value={cause}
          options={UPHOLDING_CAUSES.map((value) => ({ value, label: word('CauseCode', value) }))}
          onChange={(value) => saved.setValue({ cause: value, reason })}
        />
        <TextField
          label={translate('appeal.move.reason')}
          value={reason}
          onChange={(event) => saved.setValue({ cause, reason: event.target.value })}
          multiline
          minRows={3}
          autoFocus
          required
          error={missing}
          helperText={translate(missing ? 'appeal.move.reasonNeeded' : 'appeal.move.reasonHint')}
        />
        <CommandNotice refusal={uphold.refusal} error={uphold.error} />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
          <DraftLine {...saved} />
          <Box sx={{ flex: 1 }} />
          <Button onClick={desk.closePanel}>{translate('shared.cancel')}</Button>
          <Button type="submit" variant="contained" loading={uphold.busy}>
            {label}
          </Button>
        </Box>
      </Box>
    </Panel>
  );
}
