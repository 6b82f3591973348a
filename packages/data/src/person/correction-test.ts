import {
  formatInstant,
  instant,
  type DivisionCode,
  type Instant,
  type NucleicTest,
  type TestChannel,
  type TestIntegrity,
  type TestResult,
} from '@zhengming/domain';

/** The test a correction attaches, as stored in `correction.test`: the domain's own shape, instants as RFC 3339. */
export interface StoredCorrectionTest {
  readonly id: string;
  readonly result: TestResult;
  readonly sampledAt: string;
  readonly reportedAt: string | null;
  readonly visibleAt: string | null;
  readonly institutionRecognised: boolean;
  readonly integrity: TestIntegrity;
  readonly channel: TestChannel;
  readonly division: string;
}

const text = (at: Instant | null): string | null => (at === null ? null : formatInstant(at));
const read = (at: string | null): Instant | null => (at === null ? null : instant(at));

export const toStoredTest = (test: NucleicTest): StoredCorrectionTest => ({
  ...test,
  sampledAt: formatInstant(test.sampledAt),
  reportedAt: text(test.reportedAt),
  visibleAt: text(test.visibleAt),
});

export const fromStoredTest = (stored: StoredCorrectionTest): NucleicTest => ({
  ...stored,
  sampledAt: instant(stored.sampledAt),
  reportedAt: read(stored.reportedAt),
  visibleAt: read(stored.visibleAt),
  division: stored.division as DivisionCode,
});
