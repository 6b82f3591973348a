import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty } from '../shared/QueryState';
import { useText, useWord } from '../shared/use-text';
import { DraftForm } from './DraftForm';
import type { Incident } from './incident.provider';

/** What is corrected, for whom, for how long; and the form to draft it. */
export function DraftPanel({ incident }: { readonly incident: Incident }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const [editing, setEditing] = useState(false);
  const { draft } = incident;
  const may = incident.allowedActions.includes('DRAFT');
  const label = (name: string): string => translate(`incident.draft.${name}`);
  return (
    <Panel
      title={label('title')}
      aside={
        draft && incident.draftedAt ? `${incident.draftedBy ?? ''} ${fullTime(incident.draftedAt)}` : label('hint')
      }
      actions={
        may &&
        !editing && (
          <Button variant={draft ? 'outlined' : 'contained'} onClick={() => setEditing(true)}>
            {label(draft ? 'again' : 'start')}
          </Button>
        )
      }
    >
      {editing ? (
        <DraftForm incident={incident} onDone={() => setEditing(false)} />
      ) : draft ? (
        <Facts
          facts={[
            { label: label('about'), value: text(draft.about) },
            {
              label: label('remedy'),
              value: [word('IncidentRemedyKind', draft.remedy), draft.ruleId, draft.division?.fullName]
                .filter(Boolean)
                .join(' · '),
            },
            { label: label('validDays'), value: translate('incident.draft.days', { count: draft.validDays }) },
            { label: label('legalBasis'), value: draft.legalBasis },
          ]}
        />
      ) : (
        <Empty title={label('none')} hint={label('noneHint')} />
      )}
    </Panel>
  );
}
