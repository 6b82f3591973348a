import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** One line of the machine-readable changelog (接口变更记录). */
export type SchemaChange = z.infer<typeof SCHEMA_CHANGE>;

export const SCHEMA_CHANGE_KINDS = ['ADDED', 'CHANGED', 'DEPRECATED', 'REMOVED'] as const;

const DAY = z.iso.date();
const SCHEMA_CHANGE = z.strictObject({
  id: z.string().regex(/^\d{4}-\d{2}-[a-z0-9-]+$/),
  date: DAY,
  kind: z.enum(SCHEMA_CHANGE_KINDS),
  /** STAFF: the dashboard alone uses it, and changes with the schema. */
  audience: z.enum(['PARTNERS', 'STAFF']),
  /** `Type.field`, `Enum.VALUE` or a type. */
  subject: z.string().min(1),
  zh: z.string().min(1),
  en: z.string().min(1),
  /** Of what is deprecated: when it goes, at the earliest. */
  removeOn: DAY.optional(),
  /** What it breaks, word for word as the comparison of the schemas says. */
  breaks: z.array(z.string()).optional(),
});

const CHANGES = new URL('../../../packages/schema/changes.json', import.meta.url);
let read: readonly SchemaChange[] | null = null;

/** The committed changelog, newest first; the same as long as the process lives. */
export function schemaChanges(): readonly SchemaChange[] {
  read ??= parseSchemaChanges(readFileSync(CHANGES, 'utf8'));
  return read;
}

export const parseSchemaChanges = (text: string): readonly SchemaChange[] =>
  z
    .array(SCHEMA_CHANGE)
    .parse(JSON.parse(text))
    .sort((a, b) => b.date.localeCompare(a.date) || a.id.localeCompare(b.id));
