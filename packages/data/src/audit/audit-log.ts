import type { Store } from '../orm/store.js';
import { appendAudit } from './append-audit.js';
import { type AuditEntry, type AuditOutcome, type AuditRecord, newEntryId, toAuditRecord } from './audit-entry.js';
import { type AuditSpool, openAuditSpool } from './audit-spool.js';
import { recoverSpools } from './recover-spools.js';
import { doneLine, undertakenLine } from './spool-line.js';

/**
 * Who did what to whom. What is written is first in a file of this machine, from where it is recovered after whatever
 * end of the process, and soon in the chain in the database. No answer leaves before {@link AuditLog.durable}.
 */
export interface AuditLog {
  /** @throws Error when the database has been away so long that nothing more may wait */
  write(entry: AuditEntry): void;
  /** Something that may end halfway: when the process ends first, it is in the log with the outcome UNKNOWN. */
  undertake(entry: AuditEntry): Undertaking;
  /** Resolves when everything written so far outlives the process; the disk has it within a second. */
  durable(): Promise<void>;
  /** Resolves when everything written so far outlives the machine's power, too: before something is changed. */
  onDisk(): Promise<void>;
  /** Everything written so far into the chain. */
  flush(): Promise<void>;
  /** Takes over what processes that ended left on this disk. */
  recover(): Promise<void>;
  close(): Promise<void>;
}

export interface Undertaking {
  end(outcome: AuditOutcome, more?: Pick<AuditEntry, 'objectId' | 'personId' | 'detail'>): void;
}

export interface AuditLogOptions {
  /** A folder on a disk of this machine. */
  readonly spoolDir: string;
  readonly onError: (error: unknown) => void;
}

const BATCH = 2_000;
const EVERY_MS = 500;
/** Seldom: while the disk is at it, nothing can be added to the file. */
const SYNC_EVERY_MS = 1_000;

const RECOVER_EVERY_MS = 60_000;
/** What may wait while the database is away; past it, personal reads are refused rather than unrecorded. */
const MOST_WAITING = 200_000;

export async function openAuditLog(store: Pick<Store, 'pool'>, options: AuditLogOptions): Promise<AuditLog> {
  const recover = (): Promise<void> => recoverSpools(store, options.spoolDir);
  await recover();
  const log = new SpooledAuditLog(store, openAuditSpool(options.spoolDir), recover, options.onError);
  log.start();
  return log;
}

const atEndOfTurn = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

interface Waiting {
  readonly record: AuditRecord;
  /** The number of its last line in the spool. */
  readonly line: number;
}

class SpooledAuditLog implements AuditLog {
  private waiting: Waiting[] = [];
  /** The spool's lines of what has begun and not ended. */
  private readonly open = new Set<number>();
  private lastStored = 0;
  private storing: Promise<void> = Promise.resolve();
  /** Those who answer in one turn of the event loop share one write. */
  private writing: Promise<void> | null = null;
  private readonly timers: NodeJS.Timeout[] = [];

  constructor(
    private readonly store: Pick<Store, 'pool'>,
    private readonly spool: AuditSpool,
    readonly recover: () => Promise<void>,
    private readonly onError: (error: unknown) => void,
  ) {}

  start(): void {
    const every = (ms: number, work: () => Promise<void>): void => {
      const timer = setInterval(() => void work().catch(this.onError), ms);
      timer.unref();
      this.timers.push(timer);
    };
    every(EVERY_MS, () => this.flush());
    every(SYNC_EVERY_MS, () => this.spool.sync());
    every(RECOVER_EVERY_MS, this.recover);
  }

  write(entry: AuditEntry): void {
    this.refuseWhenFull();
    this.take(toAuditRecord(entry));
  }

  undertake(entry: AuditEntry): Undertaking {
    this.refuseWhenFull();
    const id = newEntryId();
    this.spool.append(undertakenLine(toAuditRecord({ ...entry, outcome: 'UNKNOWN' }, id)));
    const line = this.spool.appended;
    this.open.add(line);
    return {
      end: (outcome, more = {}) => {
        if (!this.open.has(line)) return;
        this.take(toAuditRecord({ ...entry, ...more, outcome }, id));
        this.open.delete(line);
      },
    };
  }

  private refuseWhenFull(): void {
    if (this.waiting.length >= MOST_WAITING)
      throw new Error('the audit log cannot be written; personal reads are refused');
  }

  private take(record: AuditRecord): void {
    this.spool.append(doneLine(record));
    this.waiting.push({ record, line: this.spool.appended });
  }

  durable(): Promise<void> {
    this.writing ??= atEndOfTurn().then(() => {
      this.writing = null;
      return this.orInDatabase(() => this.spool.write());
    });
    return this.writing;
  }

  onDisk(): Promise<void> {
    return this.orInDatabase(() => this.spool.sync());
  }

  /** Where the disk does not take it, the database must. */
  private async orInDatabase(spool: () => void | Promise<void>): Promise<void> {
    try {
      await spool();
    } catch (error) {
      this.onError(error);
      await this.flush();
      this.spool.drop();
    }
  }

  flush(): Promise<void> {
    return (this.storing = this.storing.catch(() => undefined).then(() => this.storeWaiting()));
  }

  private async storeWaiting(): Promise<void> {
    while (this.waiting.length > 0) {
      const batch = this.waiting.slice(0, BATCH);
      await appendAudit(
        this.store,
        batch.map(({ record }) => record),
      );
      this.waiting = this.waiting.slice(batch.length);
      this.lastStored = batch.at(-1)?.line ?? this.lastStored;
    }
    await this.spool.release(Math.min(this.lastStored, ...[...this.open].map((line) => line - 1)));
  }

  async close(): Promise<void> {
    this.timers.forEach((timer) => clearInterval(timer));
    const kept = await this.flush().then(
      () => false,
      (error: unknown) => {
        this.onError(error);
        return true;
      },
    );
    await this.spool.close(kept || this.open.size > 0);
  }
}
