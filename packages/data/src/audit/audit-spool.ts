import { randomBytes } from 'node:crypto';
import { closeSync, fdatasync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startedAt } from '../orm/process-identity.js';

/**
 * Lines that must outlive the process before they are in the database. A line is handed to the system in the same turn
 * of the event loop, which takes some ten microseconds and no waiting; the disk has it a little later. A new file begins
 * when one is full; a file whose lines are all in the database is removed.
 */
export interface AuditSpool {
  append(line: string): void;
  /** Everything appended so far outlives the process from now on. @throws when the system does not take it */
  write(): void;
  /** Lines that the system did not take, and that are in the database meanwhile. */
  drop(): void;
  /** Resolves when everything appended so far outlives the machine, too. Those who wait together wait for one sync. */
  sync(): Promise<void>;
  /** How many lines have been appended; lines up to a count that the database has may be removed. */
  readonly appended: number;
  /** The first `count` lines are in the database. */
  release(count: number): Promise<void>;
  /** @param keep whether something in it is not in the database */
  close(keep: boolean): Promise<void>;
}

interface Segment {
  readonly path: string;
  readonly file: number;
  bytes: number;
  /** How many lines had been appended when it was full. */
  end: number;
}

const SEGMENT_BYTES = 8 * 1024 * 1024;
export const SPOOL_FILE = /^(\d+)-([\w.]*)-[0-9a-f]{8}\.\d+\.spool$/;
const toDisk = promisify(fdatasync);

export function openAuditSpool(folder: string, segmentBytes = SEGMENT_BYTES): AuditSpool {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // the process that writes is named, so that others know when it is gone
  const started = startedAt(process.pid).replaceAll(/[^\w.]/g, '');
  const stem = `${process.pid}-${started}-${randomBytes(4).toString('hex')}`;
  return new SegmentedSpool(join(folder, stem), segmentBytes);
}

class SegmentedSpool implements AuditSpool {
  appended = 0;
  private opened = 0;
  private current: Segment;
  private full: Segment[] = [];
  private waiting: string[] = [];
  /** Files that were written to since their last sync began. */
  private unsynced = new Set<Segment>();
  private syncing: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;

  constructor(
    private readonly stem: string,
    private readonly segmentBytes: number,
  ) {
    this.current = this.begin();
  }

  append(line: string): void {
    this.appended += 1;
    this.waiting.push(line);
  }

  write(): void {
    if (this.waiting.length === 0) return;
    // a line that was torn by a failed write ends before the next begins; written twice it counts once
    const text = Buffer.from(`\n${this.waiting.join('\n')}\n`, 'utf8');
    for (let done = 0; done < text.length;) done += writeSync(this.current.file, text, done);
    this.current.bytes += text.length;
    this.waiting = [];
    this.unsynced.add(this.current);
    if (this.current.bytes < this.segmentBytes) return;
    this.current.end = this.appended;
    this.full.push(this.current);
    this.current = this.begin();
  }

  drop(): void {
    this.waiting = [];
  }

  async sync(): Promise<void> {
    this.write();
    // one that is on its way may not have the latest lines: all who come meanwhile share the one after it
    this.next ??= this.syncing.catch(() => undefined).then(() => this.toDisk());
    return this.next;
  }

  private toDisk(): Promise<void> {
    this.next = null;
    const files = [...this.unsynced];
    this.unsynced = new Set();
    return (this.syncing = Promise.all(files.map(({ file }) => toDisk(file))).then(
      () => undefined,
      (error: unknown) => {
        files.forEach((file) => this.unsynced.add(file));
        throw error;
      },
    ));
  }

  async release(count: number): Promise<void> {
    const done = this.full.filter(({ end }) => end <= count);
    if (done.length === 0) return;
    this.full = this.full.filter(({ end }) => end > count);
    done.forEach((file) => this.unsynced.delete(file));
    await this.syncing.catch(() => undefined);
    done.forEach(remove);
  }

  async close(keep: boolean): Promise<void> {
    await this.sync();
    const segments = [...this.full, this.current];
    if (keep) segments.forEach(({ file }) => closeSync(file));
    else segments.forEach(remove);
  }

  private begin(): Segment {
    this.opened += 1;
    const path = `${this.stem}.${this.opened}.spool`;
    return { path, file: openSync(path, 'ax', 0o600), bytes: 0, end: Number.POSITIVE_INFINITY };
  }
}

function remove({ file, path }: Segment): void {
  closeSync(file);
  unlinkSync(path);
}
