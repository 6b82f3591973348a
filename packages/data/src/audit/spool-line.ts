import type { AuditRecord } from './audit-entry.js';

/** One line of a spool: what has begun (`?`), or what is done (`=`); the second of one id makes up for the first. */
export const undertakenLine = (record: AuditRecord): string => `?${JSON.stringify(record)}`;
export const doneLine = (record: AuditRecord): string => `=${JSON.stringify(record)}`;

/**
 * What the lines of a spool say, in their order. Lines that were torn when the process ended are left out: nobody was
 * answered before their group was on disk.
 */
export function recordsOf(lines: readonly string[]): readonly AuditRecord[] {
  const found = new Map<string, AuditRecord>();
  const done = new Set<string>();
  for (const line of lines) {
    const record = parsed(line.slice(1));
    if (record === null || (line[0] !== '?' && line[0] !== '=')) continue;
    if (line[0] === '=') done.add(record.id);
    if (line[0] === '=' || !done.has(record.id)) found.set(record.id, record);
  }
  return [...found.values()];
}

function parsed(text: string): AuditRecord | null {
  try {
    return JSON.parse(text) as AuditRecord;
  } catch {
    return null;
  }
}
