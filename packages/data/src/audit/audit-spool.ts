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
  const segments = segmentsIn(folder, `${process.pid}-${started}-${randomBytes(4).toString('hex')}`);
  return new SegmentedSpool(segments, await segments(), segmentBytes);
}

/** Opens one file after the other. */
function segmentsIn(folder: string, stem: string): () => Promise<Segment> {
  let opened = 0;
  return async () => {
    opened += 1;
    const path = join(folder, `${stem}.${opened}.spool`);
    return { path, file: await open(path, 'ax', 0o600), bytes: 0, end: Number.POSITIVE_INFINITY };
  };
}

class SegmentedSpool implements AuditSpool {
  appended = 0;
  private full: Segment[] = [];
  private waiting = newGroup();
  private writing: Group | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly next: () => Promise<Segment>,
    private current: Segment,
    private readonly segmentBytes: number,
  ) {}

  append(line: string): void {
    this.appended += 1;
    this.waiting.lines.push(line);
    if (this.writing === null && this.waiting.lines.length === 1) this.running = this.run();
  }

  synced(): Promise<void> {
    if (this.waiting.lines.length > 0) return this.waiting.done;
    return this.writing?.done ?? Promise.resolve();
  }

  async release(count: number): Promise<void> {
    const done = this.full.filter(({ end }) => end <= count);
    this.full = this.full.filter(({ end }) => end > count);
    await Promise.all(done.map(remove));
  }

  async close(keep: boolean): Promise<void> {
    await this.running;
    for (const segment of [...this.full, this.current]) await (keep ? segment.file.close() : remove(segment));
  }

  private async run(): Promise<void> {
    while (this.waiting.lines.length > 0) {
      const group = this.waiting;
      this.writing = group;
      this.waiting = newGroup();
      await this.writeGroup(group).then(group.resolve, group.reject);
    }
    this.writing = null;
  }

  private async writeGroup({ lines }: Group): Promise<void> {
    // a line that was torn by a failed write ends before the next begins
    const text = Buffer.from(`\n${lines.join('\n')}\n`, 'utf8');
    const { current } = this;
    await current.file.appendFile(text);
    await current.file.datasync();
    current.bytes += text.length;
    if (current.bytes < this.segmentBytes) return;
    this.current = await this.next();
    // what was appended meanwhile waits for the next file: believing it to be in this one only keeps this one longer
    current.end = this.appended;
    this.full.push(current);
  }
}

async function remove({ file, path }: Segment): Promise<void> {
  await file.close();
  await unlink(path);
}
