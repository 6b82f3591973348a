import {
  findBreakingChanges,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { SchemaChange } from './schema-change.js';

/** Partners have half a year to follow. */
const NOTICE_MONTHS = 6;

interface Compared {
  /** What partners built on. */
  readonly released: GraphQLSchema;
  readonly current: GraphQLSchema;
  readonly changes: readonly SchemaChange[];
}

/**
 * What stands against releasing a schema: whatever breaks an operation has a line in the changelog, what partners use is
 * deprecated half a year before it goes, and says in the schema when. @returns nothing when it may go out
 */
export function schemaProblems({ released, current, changes }: Compared): readonly string[] {
  return [
    ...doubled(changes),
    ...findBreakingChanges(released, current).flatMap(({ description }) => unannounced(description, changes)),
    ...changes.flatMap((one) => tooSoon(one)),
    ...deprecations(current).flatMap((one) => undated(one, changes)),
    ...changes.filter(isOpen(changes)).flatMap((one) => notMarked(one, current)),
  ];
}

const doubled = (changes: readonly SchemaChange[]): readonly string[] =>
  changes
    .filter(({ id }, index) => changes.findIndex((other) => other.id === id) !== index)
    .map(({ id }) => `${id} stands twice in the changelog.`);

function unannounced(breaking: string, changes: readonly SchemaChange[]): readonly string[] {
  const line = changes.find(({ breaks }) => breaks?.includes(breaking));
  if (!line) return [`${breaking} No line of changes.json names it in "breaks".`];
  if (line.audience === 'STAFF') return [];
  const before = changes.find(({ kind, subject }) => kind === 'DEPRECATED' && subject === line.subject);
  if (!before?.removeOn) return [`${breaking} ${line.subject} was never deprecated.`];
  return line.date < before.removeOn ? [`${breaking} Partners were told it stays until ${before.removeOn}.`] : [];
}

function tooSoon({ id, kind, date, removeOn }: SchemaChange): readonly string[] {
  if (kind !== 'DEPRECATED')
    return removeOn === undefined ? [] : [`${id}: only what is deprecated has a removal date.`];
  const least = monthsAfter(date, NOTICE_MONTHS);
  return removeOn !== undefined && removeOn >= least ? [] : [`${id}: the removal date must be ${least} or later.`];
}

function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  // the 31st of August and six months is the end of February, never the beginning of March
  const lastDay = new Date(Date.UTC(year, month - 1 + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastDay))).toISOString().slice(0, 10);
}

interface Deprecation {
  readonly subject: string;
  readonly reason: string;
}

/** Everything in a schema that is marked to go. */
export function deprecations(schema: GraphQLSchema): readonly Deprecation[] {
  return Object.values(schema.getTypeMap()).flatMap((type): readonly Deprecation[] => {
    const of = (name: string, reason: string | null | undefined): readonly Deprecation[] =>
      typeof reason === 'string' ? [{ subject: `${type.name}.${name}`, reason }] : [];
    if (type.name.startsWith('__')) return [];
    if (isEnumType(type)) return type.getValues().flatMap((value) => of(value.name, value.deprecationReason));
    if (isInputObjectType(type))
      return Object.values(type.getFields()).flatMap((field) => of(field.name, field.deprecationReason));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      ...of(field.name, field.deprecationReason),
      ...field.args.flatMap((arg) => of(`${field.name}(${arg.name})`, arg.deprecationReason)),
    ]);
  });
}

function undated({ subject, reason }: Deprecation, changes: readonly SchemaChange[]): readonly string[] {
  const line = changes.find((one) => one.kind === 'DEPRECATED' && one.subject === subject);
  if (!line) return [`${subject} is deprecated without a line in changes.json.`];
  return line.removeOn !== undefined && reason.includes(line.removeOn)
    ? []
    : [`${subject} does not say that it goes on ${String(line.removeOn)}.`];
}

/** Announced, and not gone yet. */
const isOpen =
  (changes: readonly SchemaChange[]) =>
  ({ kind, subject }: SchemaChange): boolean =>
    kind === 'DEPRECATED' && !changes.some((other) => other.kind === 'REMOVED' && other.subject === subject);

const notMarked = ({ id, subject }: SchemaChange, current: GraphQLSchema): readonly string[] =>
  deprecations(current).some((one) => one.subject === subject) ? [] : [`${id}: ${subject} is not marked @deprecated.`];
