import type { PartnerFeed } from './change-stream.js';

/** The open line of one subscription. */
export interface StreamLine {
  readonly feed: PartnerFeed;
  /** `Last-Event-ID` of a line that was cut. */
  readonly lastEventId: string | null;
  readonly signal: AbortSignal;
  /** The cursor of what is told now. */
  reached: string | null;
}
