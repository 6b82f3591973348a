import { divisionCode, day, type ForeignDose, type ForeignTest, instant, isDivisionCode } from '@zhengming/domain';
import type { AskedPerson, AskableSource, SourceAnswer } from '@zhengming/data';
import { z } from 'zod';
import { SourceError } from './source-error.js';

/** The one document every platform of the scheme is asked with: registered there, it is the only one our key can run. */
export const PEER_RECORDS = `query PeerRecords($input: PeerRecordsInput!) {
  peerRecords(input: $input) {
    at
    answers {
      state
      unchanged
      version
      tests {
        recordId withdrawnAt sampleNumber institution creditCode divisionCode qualified
        sampledAt receivedAt reportedAt uploadedAt result
      }
      vaccinations { recordId withdrawnAt productCode doseNumber givenOn divisionCode institution }
    }
  }
}`;

export const questionAbout = (source: AskableSource, persons: readonly AskedPerson[]): string =>
  JSON.stringify({
    query: PEER_RECORDS,
    operationName: 'PeerRecords',
    variables: {
      input: {
        kinds: source.kinds,
        persons: persons.map(({ residentNumber, knownVersion }) => ({
          identifier: { kind: 'RESIDENT_ID', value: residentNumber },
          knownVersion,
        })),
      },
    },
  });

const name = z.string().min(1).max(200);
const at = z.string().transform((text) => instant(text));
const division = z.string().refine(isDivisionCode).transform(divisionCode);
const record = { recordId: z.string().min(1).max(100), withdrawnAt: at.nullable() };

const TEST = z
  .object({
    ...record,
    sampleNumber: name,
    institution: name,
    creditCode: z.string().max(18).nullable(),
    divisionCode: division,
    qualified: z.boolean(),
    sampledAt: at,
    receivedAt: at.nullable(),
    reportedAt: at.nullable(),
    uploadedAt: at.nullable(),
    result: z.enum(['NEGATIVE', 'POSITIVE', 'INCONCLUSIVE', 'PENDING']),
  })
  .transform(({ institution, creditCode, divisionCode: where, qualified, ...test }): ForeignTest => ({
    ...test,
    institution: { name: institution, division: where, creditCode, qualified },
  }));

const DOSE = z
  .object({
    ...record,
    productCode: z.string().max(60).nullable(),
    doseNumber: z.number().int().min(1).max(20).nullable(),
    givenOn: z.iso.date().transform((text) => day(text)),
    divisionCode: division,
    institution: name,
  })
  .transform(({ divisionCode: where, ...dose }): ForeignDose => ({ ...dose, division: where }));

const MOST_RECORDS = 500;
const ANSWER = z.object({
  state: z.enum(['FOUND', 'NOT_FOUND', 'PENDING']),
  unchanged: z.boolean(),
  version: z.string().max(100).nullable(),
  tests: z.array(TEST).max(MOST_RECORDS),
  vaccinations: z.array(DOSE).max(MOST_RECORDS),
});
const REPLY = z.object({ data: z.object({ peerRecords: z.object({ at, answers: z.array(ANSWER) }) }) });
const REFUSED = z.object({
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).min(1),
});
const NOT_LET_IN = new Set(['UNAUTHENTICATED', 'FORBIDDEN', 'OPERATION_NOT_REGISTERED']);

/**
 * Believes nothing of an answer that is not exactly what was asked for: one answer for each person, in their order.
 * @throws SourceError KEY_REFUSED, BAD_ANSWER
 */
export function readReply(body: string, persons: readonly AskedPerson[]): readonly SourceAnswer[] {
  const given = parsed(body);
  const refused = REFUSED.safeParse(given);
  if (refused.success && refused.data.errors.some(({ extensions }) => NOT_LET_IN.has(extensions?.code ?? '')))
    throw new SourceError('KEY_REFUSED');
  const reply = REPLY.safeParse(given);
  if (!reply.success || refused.success) throw new SourceError('BAD_ANSWER');
  const { answers } = reply.data.data.peerRecords;
  if (answers.length !== persons.length) throw new SourceError('BAD_ANSWER');
  return persons.map(({ personId, tries, knownVersion }, index): SourceAnswer => {
    const answer = answers[index];
    if (answer === undefined || (answer.unchanged && answer.version !== knownVersion))
      throw new SourceError('BAD_ANSWER');
    const { vaccinations: doses, ...rest } = answer;
    return { personId, ...rest, doses, fault: null, tries, notBefore: null };
  });
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    throw new SourceError('BAD_ANSWER');
  }
}
