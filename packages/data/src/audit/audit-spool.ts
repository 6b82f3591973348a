import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { type FileHandle, open, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { startedAt } from '../orm/process-identity.js';

/**
 * Lines that must outlive the process before they are in the database. Written and synced in groups: whatever came
 * while the disk was busy goes with the next write. A new file begins when one is full; a file whose lines are all in
 * the database is removed.
 */
export interface AuditSpool {
  append(line: string): void;
  /** Resolves when everything appended so far is on disk. @throws when the disk does not take it */
  synced(): Promise<void>;
  /** How many lines have been appended; lines up to a count that the database has may be removed. */
  readonly appended: number;
  /** The first `count` lines are in the database. */
  release(count: number): Promise<void>;
  /** @param keep whether something in it is not in the database */
  close(keep: boolean): Promise<void>;
}

interface Group {
  readonly lines: string[];
  readonly done: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

interface Segment {
  readonly path: string;
  readonly file: FileHandle;
  bytes: number;
  /** How many lines had been appended when the next segment began. */
  end: number;
}

const SEGMENT_BYTES = 8 * 1024 * 1024;
export const SPOOL_FILE = /^(\d+)-([\w.]*)-[0-9a-f]{8}\.\d+\.spool$/;

function newGroup(): Group {
  let end: Pick<Group, 'resolve' | 'reject'> = { resolve: () => undefined, reject: () => undefined };
  const done = new Promise<void>((resolve, reject) => (end = { resolve, reject }));
  // a failure is for whoever waits; nobody may be waiting
  done.catch(() => undefined);
  return { lines: [], done, ...end };
}

export async function openAuditSpool(folder: string, segmentBytes = SEGMENT_BYTES): Promise<AuditSpool> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // the process that writes is named, so that others know when it is gone
  const started = startedAt(process.pid).replaceAll(/[^\w.]/g, '');
  const stem = `${process.pid}-${started}-${randomBytes(4).toString('hex')}`;
  let opened = 0;
  const begin = async (): Promise<Segment> => {
    opened += 1;
    const path = join(folder, `${stem}.${opened}.spool`);
    return { path, file: await open(path, 'ax', 0o600), bytes: 0, end: Number.POSITIVE_INFINITY };
  };

  let current = await begin();
  let full: Segment[] = [];
  let appended = 0;
  let waiting = newGroup();
  let writing: Group | null = null;
  let running: Promise<void> = Promise.resolve();

  const writeGroup = async (group: Group): Promise<void> => {
    // a line that was torn by a failed write ends before the next begins
    const text = Buffer.from(`\n${group.lines.join('\n')}\n`, 'utf8');
    await current.file.appendFile(text);
    await current.file.datasync();
    current.bytes += text.length;
    if (current.bytes < segmentBytes) return;
    const next = await begin();
    current.end = appended;
    full.push(current);
    current = next;
  };
  const run = async (): Promise<void> => {
    while (waiting.lines.length > 0) {
      const group = waiting;
      writing = group;
      waiting = newGroup();
      await writeGroup(group).then(group.resolve, group.reject);
    }
    writing = null;
  };
  const remove = async ({ file, path }: Segment): Promise<void> => {
    await file.close();
    await unlink(path);
  };

  return {
    append(line) {
      appended += 1;
      waiting.lines.push(line);
      if (writing === null && waiting.lines.length === 1) running = run();
    },
    synced: () => (waiting.lines.length > 0 ? waiting.done : (writing?.done ?? Promise.resolve())),
    get appended() {
      return appended;
    },
    async release(count) {
      const done = full.filter(({ end }) => end <= count);
      full = full.filter(({ end }) => end > count);
      await Promise.all(done.map(remove));
    },
    async close(keep) {
      await running;
      for (const segment of [...full, current]) await (keep ? segment.file.close() : remove(segment));
    },
  };
}
