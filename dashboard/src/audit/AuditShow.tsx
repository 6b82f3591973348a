import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import { ReadAuditEventDocument, type ReadAuditEventQuery } from '../generated/documents';
import { Facts } from '../shared/Facts';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { OutcomeTag } from './OutcomeTag';

type Entry = NonNullable<ReadAuditEventQuery['auditEvent']>;

/** One entry in full, and whether it still says what it said. */
export function AuditShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const query = useAsk(ReadAuditEventDocument, { id });
  return (
    <>
      <ScreenHead
        title={translate('audit.entry.title', { seq: query.data?.auditEvent?.seq ?? '' })}
        actions={
          <Button component={Link} to="/audit">
            {translate('audit.entry.back')}
          </Button>
        }
      />
      <QueryState query={query}>
        {({ auditEvent }) =>
          auditEvent ? <EntryPanels entry={auditEvent} /> : <Empty title={translate('audit.entry.missing')} />
        }
      </QueryState>
    </>
  );
}

function EntryPanels({ entry }: { readonly entry: Entry }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid', gap: 1.5 }}>
      <Alert severity={entry.intact ? 'success' : 'error'}>
        {translate(entry.intact ? 'audit.entry.intact' : 'audit.entry.tampered')}
      </Alert>
      <What entry={entry} />
      <Proof entry={entry} />
    </Box>
  );
}

function What({ entry }: { readonly entry: Entry }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const label = (name: string): string => translate(`audit.column.${name}`);
  const none = translate('shared.none');
  return (
    <Panel
      title={translate('audit.entry.what')}
      actions={
        entry.personId && (
          <Button component={Link} to="/audit" state={{ personId: entry.personId }}>
            {translate('audit.thisPerson')}
          </Button>
        )
      }
    >
      <Facts
        facts={[
          { label: label('at'), value: fullTime(entry.at) },
          { label: label('kind'), value: word('AuditKind', entry.kind) },
          { label: label('outcome'), value: <OutcomeTag outcome={entry.outcome} /> },
          { label: label('actor'), value: `${entry.actorName ?? none} · ${word('AuditActorKind', entry.actorKind)}` },
          { label: label('action'), value: text(entry.actionText) },
          { label: label('purpose'), value: entry.purpose ? word('AuditPurpose', entry.purpose) : none },
          { label: translate('audit.entry.reason'), value: entry.reason ?? none },
          { label: label('person'), value: entry.personId ?? none },
          { label: label('object'), value: entry.objectId ?? none },
          { label: label('fields'), value: entry.fields.length === 0 ? none : entry.fields.join(', ') },
        ]}
      />
    </Panel>
  );
}

function Proof({ entry }: { readonly entry: Entry }) {
  const translate = useTranslate();
  const label = (name: string): string => translate(`audit.entry.${name}`);
  const none = translate('shared.none');
  return (
    <Panel title={label('proof')}>
      <Facts
        facts={[
          { label: label('rawAction'), value: entry.action },
          { label: label('actorId'), value: entry.actorId },
          { label: label('client'), value: entry.clientId ?? none },
          { label: label('detail'), value: entry.detail ?? none },
          { label: label('request'), value: entry.requestId ?? none },
          { label: label('id'), value: entry.id },
          { label: label('hash'), value: <code>{entry.hash}</code> },
        ]}
      />
    </Panel>
  );
}
