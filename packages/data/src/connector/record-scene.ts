import type { ForeignDose, ForeignTest, Instant, TestChannel } from '@zhengming/domain';

/** The records of one person, as their source tells them. */
export interface PersonRecords {
  readonly personId: string;
  readonly tests: readonly ForeignTest[];
  readonly doses: readonly ForeignDose[];
}

export interface RecordScene {
  readonly source: string;
  readonly at: Instant;
  readonly channel: TestChannel;
  readonly isDivision: (code: string) => boolean;
  /** Our code of a vaccine; null: no mapping knows it. */
  readonly productOf: (code: string) => string | null;
}
