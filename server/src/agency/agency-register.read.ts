import type { ConnectionRead, SortKey } from '../read/connection.js';
import type { From } from '../read/reading.js';
import { join, sql } from '../read/sql.js';
import type { AgencyFilterInput } from './agency-register.type.js';
import { agencyReading, named } from './agency.read.js';

const registered: From = ({ row, args }) => {
  const conditions = [
    ...(args.has('kind') ? [sql`${row}.kind = ${args.bind('kind')}::text`] : []),
    ...(args.has('search') ? [named(row, args.bind('search'))] : []),
    ...(args.has('active') ? [sql`${row}.active = ${args.bind('active')}::boolean`] : []),
  ];
  return sql`agency ${row} where ${conditions.length === 0 ? sql`true` : join(conditions, ' and ')}`;
};

const BY_NAME: readonly SortKey[] = [
  { sql: (row) => sql`${row}.name_zh`, type: 'text' },
  { sql: (row) => sql`${row}.id`, type: 'uuid' },
];

/** Every body there is, in use or not, by name. */
export const registeredAgencies = (filter: AgencyFilterInput | null): ConnectionRead => ({
  reading: agencyReading,
  from: registered,
  order: BY_NAME,
  given: {
    kind: filter?.kind ?? undefined,
    search: filter?.search?.trim() || undefined,
    active: filter?.active ?? undefined,
  },
});
