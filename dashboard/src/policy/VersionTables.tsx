import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import type { PolicyKind, PolicyRowPartsFragment } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable, type Column } from '../shared/PlainTable';
import { Empty } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { groupOf, GROUPS, turnOf, type Group } from './groups';
import { NewDraftButton } from './NewDraftButton';
import { PolicyStateTag } from './PolicyTags';
import { standingPeriods } from './standing';
import { usePlace } from './use-place';

const ALL = 'ALL';
const KINDS: readonly PolicyKind[] = ['DECISION', 'DISPLAY', 'RECOGNITION', 'VACCINATION', 'DESK', 'RETENTION'];

interface VersionTablesProps {
  readonly versions: readonly PolicyRowPartsFragment[];
  readonly now: number;
}

/** The versions by what they wait for; what somebody has to act on stands first. */
export function VersionTables({ versions, now }: VersionTablesProps) {
  const translate = useTranslate();
  const word = useWord();
  const [kind, setKind] = useState<PolicyKind | typeof ALL>(ALL);
  const shown = kind === ALL ? versions : versions.filter((version) => version.kind === kind);
  const groups = GROUPS.map((group) => ({ group, rows: shown.filter((version) => groupOf(version, now) === group) }));
  const filled = groups.filter(({ rows }) => rows.length > 0);
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
        <Choice
          label={translate('policy.kind')}
          width={170}
          value={kind}
          options={[
            { value: ALL, label: translate('shared.all') },
            ...KINDS.map((value) => ({ value, label: word('PolicyKind', value) })),
          ]}
          onChange={setKind}
        />
      </Box>
      {filled.length === 0 && <Empty title={translate('policy.empty')} />}
      {filled.map(({ group, rows }) => (
        <Panel
          key={group}
          title={translate(`policy.group.${group}`)}
          aside={translate(`policy.group.hint.${group}`)}
          dense
        >
          <VersionTable group={group} rows={rows} now={now} />
        </Panel>
      ))}
    </>
  );
}

const mayCopy = ({ allowedActions }: PolicyRowPartsFragment): boolean => allowedActions.includes('COPY');

interface VersionTableProps {
  readonly group: Group;
  readonly rows: readonly PolicyRowPartsFragment[];
  readonly now: number;
}

function VersionTable({ group, rows, now }: VersionTableProps) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const place = usePlace();
  const label = (name: string): string => translate(`policy.column.${name}`);
  const act: Column<PolicyRowPartsFragment> = {
    label: label('act'),
    nowrap: true,
    cell: (row) =>
      mayCopy(row) ? <NewDraftButton basedOn={{ key: row.key, name: `${row.id} ${row.version}` }} /> : null,
  };
  const turn = (row: PolicyRowPartsFragment): string =>
    translate(`policy.turn.${turnOf(row)}`, { author: row.author ?? '' });
  const columns: readonly Column<PolicyRowPartsFragment>[] = [
    {
      label: label('version'),
      nowrap: true,
      cell: (row) => (
        <Link component={RouterLink} to={`/policy/${row.key}/show`} sx={{ fontWeight: 600 }}>
          {row.id} {row.version}
        </Link>
      ),
    },
    { label: label('title'), cell: (row) => text(row.title) },
    {
      label: label('scope'),
      nowrap: true,
      cell: (row) => `${word('PolicyKind', row.kind)} · ${place(row.jurisdiction)}`,
    },
    { label: label('period'), nowrap: true, cell: (row) => <Span row={row} /> },
    {
      label: label('state'),
      nowrap: true,
      cell: (row) => (
        <Box sx={{ display: 'flex', gap: 0.5 }}>
          <PolicyStateTag version={row} now={now} />
          {row.emergency && row.state === 'SUBMITTED' && <Tag tone="red">{translate('policy.emergency')}</Tag>}
          {row.change && <Tag tone="info">{word('PolicyChangeKind', row.change.kind)}</Tag>}
        </Box>
      ),
    },
    ...(group === 'WAITING' || group === 'DRAFTS' ? [{ label: label('turn'), cell: turn }] : []),
    { label: label('author'), nowrap: true, cell: (row) => row.author ?? translate('policy.shipped') },
    ...(rows.some(mayCopy) ? [act] : []),
  ];
  return (
    <PlainTable label={translate(`policy.group.${group}`)} rows={rows} rowKey={({ key }) => key} columns={columns} />
  );
}

/** Since when and until when, as it stands today; a draft shows what its document asks for. */
function Span({ row }: { readonly row: PolicyRowPartsFragment }) {
  const translate = useTranslate();
  const standing = standingPeriods(row);
  const asked = row.validFrom ? [{ validFrom: row.validFrom, validTo: row.validTo }] : [];
  const shown = standing.length > 0 ? standing : asked;
  if (shown.length === 0) return translate('shared.none');
  return (
    <Box sx={{ color: standing.length > 0 ? ink.body : ink.muted }}>
      {shown.map(({ validFrom, validTo }) => (
        <div key={validFrom}>
          {fullTime(validFrom)} – {validTo ? fullTime(validTo) : translate('policy.open')}
        </div>
      ))}
    </Box>
  );
}
