import Link from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { useLag } from '../result-track';
import { count } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import type { League } from './LeaguePage';

/** Slowest first; what rests on too few samples says so instead of a figure. */
export function LeagueTable({ league }: { readonly league: League }) {
  const translate = useTranslate();
  const lag = useLag();
  const words = (name: string): string => translate(`institution.league.${name}`);
  const ranks = new Map(
    league.lines.filter(({ p90Minutes }) => p90Minutes !== null).map((line, index) => [line.institutionId, index + 1]),
  );
  const withheld = (
    <Tag tone="unknown" outlined>
      {translate('institution.league.withheld', { k: league.k })}
    </Tag>
  );
  const number = (value: number | null): string =>
    value === null ? translate('institution.league.few', { k: league.k }) : count(value);
  return (
    <PlainTable
      label={words('table')}
      rows={league.lines}
      rowKey={({ institutionId }) => institutionId}
      columns={[
        { label: words('rank'), numeric: true, cell: ({ institutionId }) => ranks.get(institutionId) ?? '—' },
        {
          label: translate('institution.name'),
          cell: ({ institutionId, name }) => (
            <Link component={RouterLink} to={`/institution/${institutionId}/show`}>
              {name}
            </Link>
          ),
        },
        { label: translate('institution.division'), cell: ({ division }) => division.fullName },
        {
          label: words('p50'),
          numeric: true,
          nowrap: true,
          cell: (line) => (line.withheld ? withheld : lag(line.p50Minutes)),
        },
        { label: words('p90'), numeric: true, nowrap: true, cell: ({ p90Minutes }) => lag(p90Minutes) },
        { label: words('measured'), numeric: true, nowrap: true, cell: ({ measured }) => number(measured) },
        { label: words('waiting'), numeric: true, nowrap: true, cell: ({ waiting }) => number(waiting) },
      ]}
    />
  );
}
