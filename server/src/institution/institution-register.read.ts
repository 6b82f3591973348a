import { divisionPrefix } from '@zhengming/data';
import { staffName } from '../appeal/correction.read.js';
import { namedDivision } from '../division/division.type.js';
import type { ConnectionRead, SortKey } from '../read/connection.js';
import { type From, column, expression, many, mapped, one, reading, type TypeReading } from '../read/reading.js';
import { type Sql, join, sql } from '../read/sql.js';
import { populationRunReading } from '../status/population-run.read.js';
import type { InstitutionFilterInput } from './institution-register.type.js';
import { hasTraitNow, institutionReading } from './institution.read.js';

const said = (row: Sql, field: Sql): Sql => sql`${row}.entry -> ${field}`;

/** A version as its document says it. */
export const institutionVersionReading: TypeReading = reading('InstitutionVersion', {
  version: column('version'),
  name: expression((row) => said(row, sql`'name'`)),
  creditCode: expression((row) => said(row, sql`'creditCode'`)),
  division: mapped(
    expression((row) => said(row, sql`'division'`)),
    namedDivision,
  ),
  phone: expression((row) => said(row, sql`'phone'`)),
  dutyContact: expression((row) => said(row, sql`'dutyContact'`)),
  traits: expression((row) => said(row, sql`'traits'`)),
  reason: column('reason'),
  document: column('document'),
  changedBy: expression((row) => staffName(sql`${row}.changed_by`)),
  changedAt: column('changed_at'),
  run: one(
    () => populationRunReading,
    ({ row, parent }) => sql`population_run ${row} where ${row}.id = ${parent}.run_id`,
  ),
});

export const institutionHistory: From = ({ row, parent }) =>
  sql`institution_version ${row} where ${row}.institution_id = ${parent}.id order by ${row}.version desc limit 100`;

institutionReading.extend({ history: many(() => institutionVersionReading, institutionHistory) });

const matching: From = ({ row, args }) => {
  const conditions = [
    ...(args.has('search')
      ? [
          sql`(position(${args.bind('search')}::text in ${row}.name) > 0 or ${row}.credit_code ^@ upper(${args.bind('search')}::text))`,
        ]
      : []),
    ...(args.has('within') ? [sql`${row}.division_code ^@ ${args.bind('within', prefixOf)}::text`] : []),
    ...(args.has('has') ? [hasTraitNow(sql`${row}.id`, sql`${args.bind('has')}::text`)] : []),
    ...(args.has('lacks') ? [sql`not ${hasTraitNow(sql`${row}.id`, sql`${args.bind('lacks')}::text`)}`] : []),
  ];
  return sql`institution ${row} where ${conditions.length === 0 ? sql`true` : join(conditions, ' and ')}`;
};

const prefixOf = (value: unknown): string => divisionPrefix(String(value));

const BY_NAME: readonly SortKey[] = [
  { sql: (row) => sql`${row}.name`, type: 'text' },
  { sql: (row) => sql`${row}.id`, type: 'uuid' },
];

/** Every institution, by name. */
export const registeredInstitutions = (filter: InstitutionFilterInput | null): ConnectionRead => ({
  reading: institutionReading,
  from: matching,
  order: BY_NAME,
  given: {
    search: filter?.search?.trim() || undefined,
    within: filter?.within ?? undefined,
    has: filter?.has ?? undefined,
    lacks: filter?.lacks ?? undefined,
  },
});
