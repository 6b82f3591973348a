import ArrowBack from '@mui/icons-material/ArrowBack';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { useCan } from '../access';
import { ShowInstitutionDocument, type ShowInstitutionQuery } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { InstitutionForm } from './InstitutionForm';
import { TraitTags } from './TraitTags';

type Shown = NonNullable<ShowInstitutionQuery['institution']>;
type Version = Shown['history'][number];

/** One institution: what is registered now, and every version of it. */
export function InstitutionShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ShowInstitutionDocument, { id });
  return (
    <QueryState query={query}>
      {({ institution }) =>
        institution ? <Entry institution={institution} /> : <Empty title={translate('shared.missing')} />
      }
    </QueryState>
  );
}

function Entry({ institution }: { readonly institution: Shown }) {
  const translate = useTranslate();
  const can = useCan();
  const [editing, setEditing] = useState(false);
  return (
    <>
      <ScreenHead
        title={institution.name}
        hint={institution.division.fullName}
        actions={
          <>
            <Button component={Link} to="/institution" startIcon={<ArrowBack />}>
              {translate('institution.back')}
            </Button>
            {can('Mutation.saveInstitution') && (
              <Button variant="contained" onClick={() => setEditing(true)}>
                {translate('institution.change')}
              </Button>
            )}
          </>
        }
      />
      {editing && (
        <InstitutionForm
          key={institution.version}
          institution={institution}
          onClose={() => setEditing(false)}
          onSaved={() => setEditing(false)}
        />
      )}
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <Panel title={translate('institution.now')}>
          <EntryFacts entry={institution} />
        </Panel>
        <Panel title={translate('institution.history')} aside={String(institution.history.length)} dense>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {institution.history.map((version) => (
              <HistoryRow key={version.version} version={version} />
            ))}
          </Box>
        </Panel>
      </Box>
    </>
  );
}

type Said = Pick<Shown, 'creditCode' | 'division' | 'phone' | 'dutyContact' | 'traits'>;

function EntryFacts({ entry }: { readonly entry: Said }) {
  const translate = useTranslate();
  const label = (name: string): string => translate(`institution.${name}`);
  return (
    <Facts
      facts={[
        { label: label('traits'), value: <TraitTags traits={entry.traits} all /> },
        { label: label('creditCode'), value: entry.creditCode ?? label('noCode') },
        { label: label('division'), value: entry.division.fullName },
        { label: label('phone'), value: entry.phone ?? '—' },
        { label: label('dutyContact'), value: entry.dutyContact ?? '—' },
      ]}
    />
  );
}

function HistoryRow({ version }: { readonly version: Version }) {
  const translate = useTranslate();
  const { changedBy, changedAt, reason, document, run } = version;
  return (
    <Box component="li" sx={{ px: 2, py: 1.25, borderTop: `1px solid ${ink.line}`, display: 'grid', gap: 0.5 }}>
      <Box sx={{ display: 'flex', gap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <strong>{translate('institution.version', { version: version.version })}</strong>
        <span>{fullTime(changedAt)}</span>
        <span>{changedBy ?? translate('institution.byOperator')}</span>
        <span>{[reason, document].filter(Boolean).join(' · ')}</span>
      </Box>
      {run && (
        <Box component="span" sx={{ color: ink.muted }}>
          {run.state === 'DONE'
            ? translate('institution.run', {
                candidates: run.candidates ?? 0,
                judged: run.judged,
                changed: run.changed,
              })
            : translate('institution.runWaiting')}
        </Box>
      )}
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', color: ink.muted, mb: 0.5 }}>
          {version.name}
        </Box>
        <EntryFacts entry={version} />
      </Box>
    </Box>
  );
}
