import type { Instant, SourceFault } from '@zhengming/domain';

/** Why a source gave no answer. Nothing of what was asked or answered is in it. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
  constructor(
    readonly fault: SourceFault,
    /** The source asked not to be asked before. */
    readonly notBefore: Instant | null = null,
  ) {
    super(fault);
  }
}
