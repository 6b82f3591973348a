import type {
  BindingChannel,
  BindingVerification,
  CommunityTaskState,
  Precision,
  ResidentNumber,
  MobileNumber,
  Sex,
  StaySource,
  TestChannel,
  TestResult,
} from '@zhengming/domain';

/** Minutes since 1970-01-01T00:00Z: everything in the demo city happens on a full minute. */
export type Minute = number;

export interface DemoPhone {
  readonly id: string;
  readonly channel: BindingChannel;
  readonly number: MobileNumber;
  readonly boundAt: Minute;
  readonly effectiveFrom: Minute;
  readonly effectiveTo: Minute | null;
  readonly verification: BindingVerification;
  readonly answeredAt: Minute | null;
  readonly knownFrom: Minute;
  /** Whether the number leads to this person; a guardian's number leads to the guardian. */
  readonly isOwn: boolean;
}

export interface DemoStay {
  readonly id: string;
  readonly source: StaySource;
  readonly precision: Precision;
  readonly division: string;
  readonly arrivedAt: Minute;
  readonly leftAt: Minute | null;
  readonly phoneId: string | null;
  readonly detail: string | null;
  readonly overlapping: boolean;
  readonly knownFrom: Minute;
}

export interface DemoTest {
  readonly id: string;
  readonly institutionId: string;
  readonly sampleNumber: string;
  readonly division: string;
  readonly sampledAt: Minute;
  readonly receivedAt: Minute | null;
  readonly reportedAt: Minute | null;
  readonly uploadedAt: Minute | null;
  readonly visibleAt: Minute | null;
  readonly result: TestResult;
  readonly channel: TestChannel;
  readonly knownFrom: Minute;
}

export interface DemoDose {
  readonly id: string;
  readonly productCode: string;
  readonly doseNumber: number;
  /** `YYYY-MM-DD` */
  readonly givenOn: string;
  readonly division: string;
  readonly institution: string;
  readonly knownFrom: Minute;
}

export interface DemoDeclaration {
  readonly id: string;
  readonly declaredAt: Minute;
  readonly arrivalAt: Minute | null;
  readonly departure: string | null;
  readonly channel: 'SELF' | 'COMMUNITY' | 'HOTLINE';
}

export interface DemoCommunityTask {
  readonly id: string;
  readonly state: CommunityTaskState;
  readonly community: string;
  readonly decidedAt: Minute;
}

/** One synthetic person with all facts. */
export interface DemoPerson {
  readonly id: string;
  readonly name: string;
  readonly residentNumber: ResidentNumber;
  readonly sex: Sex;
  /** `YYYY-MM-DD` */
  readonly birthDate: string;
  readonly home: string;
  readonly category: 'GENERAL' | 'TRUCK_DRIVER';
  readonly guardianId: string | null;
  readonly phones: readonly DemoPhone[];
  readonly stays: readonly DemoStay[];
  readonly tests: readonly DemoTest[];
  readonly doses: readonly DemoDose[];
  readonly declarations: readonly DemoDeclaration[];
  readonly communityTasks: readonly DemoCommunityTask[];
}

/** Kinds of ids of one person. */
export const ID_KIND = { PERSON: 0, PHONE: 1, STAY: 2, TEST: 3, DOSE: 4, DECLARATION: 5, TASK: 6 } as const;

const ID_EPOCH_MS = Date.UTC(2021, 0, 1);

/**
 * An id in the form of a UUIDv7. The time part counts persons, so that facts lie in the tables in person order; `salt`
 * keeps the ids of two cities apart.
 */
export function demoId(index: number, kind: number, ordinal: number, salt: number): string {
  const time = (ID_EPOCH_MS + index).toString(16).padStart(12, '0');
  const part = ordinal.toString(16).padStart(2, '0');
  const tail = (Math.imul(index + 1, 0x9e3779b1) ^ salt) >>> 0;
  const head = (0x8000 | (salt & 0xfff)).toString(16);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${kind.toString(16)}${part}-${head}-${index.toString(16).padStart(6, '0').slice(-4)}${tail.toString(16).padStart(8, '0')}`;
}
