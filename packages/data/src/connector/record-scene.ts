import type { ForeignDose, ForeignTest, Instant, RecordKind, TestChannel } from '@zhengming/domain';

/** The records of one person, as their source tells them. */
export interface PersonRecords {
  readonly personId: string;
  readonly tests: readonly ForeignTest[];
  readonly doses: readonly ForeignDose[];
  /** Records that say no longer what they said: what they became ends. */
  readonly taken?: readonly { readonly kind: RecordKind; readonly recordId: string }[];
}

export interface RecordScene {
  readonly source: string;
  /** What stands with a dose as its source; absent: `source`. */
  readonly toldBy?: string;
  readonly at: Instant;
  readonly channel: TestChannel;
  readonly isDivision: (code: string) => boolean;
  /** Our code of a vaccine; null: no mapping knows it. */
  readonly productOf: (code: string) => string | null;
}
