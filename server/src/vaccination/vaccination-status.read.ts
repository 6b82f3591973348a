import { doseUseSentence, NATIONAL, vaccinationGapSentence, vaccinationSentence } from '@zhengming/domain';
import { policyFor } from '@zhengming/data';
import type { Context } from '../app/context.js';
import { JURISDICTION } from '../app/jurisdiction.js';
import { nameOfSource } from '../connector/source-name.js';
import { toDivisionType } from '../division/division.type.js';
import { type ValueReading, expression, mapped } from '../read/reading.js';
import { Sql } from '../read/sql.js';
import { type KnownDoses, knownDosesJson, statusFrom } from './known-doses.js';
import type { VaccinationStatusType } from './vaccination-status.type.js';

const [BEFORE = '', ...REST] = knownDosesJson('\0').split('\0');

/** The text of the known doses with the row's own id wherever it asks for the person. */
const known = expression((row) => new Sql([BEFORE, ...REST.flatMap((text) => [...row.pieces, `.id${text}`])]));

export const vaccinationStatusOfPerson: ValueReading = mapped(known, (value, context) =>
  toVaccinationStatusType(value as KnownDoses, context),
);

async function toVaccinationStatusType(doses: KnownDoses, context: Context): Promise<VaccinationStatusType> {
  const found = await statusFrom(context, doses);
  const { clock, divisions, worlds } = context;
  const policy = policyFor(await worlds.current(), 'VACCINATION', JURISDICTION, clock.now());
  const name = (code: string): string => nameOfSource(divisions, code).zh;
  return {
    ...found,
    headline: vaccinationSentence(found, name),
    rule: policy?.rules.find((rule) => rule.id === found.ruleId)?.title ?? null,
    doses: found.doses.map((one) => ({ ...one, sentence: doseUseSentence(one.use) })),
    gaps: found.gaps.map((gap) => ({
      ...gap,
      source: gap.source === null || gap.source === NATIONAL ? null : toDivisionType(divisions, gap.source),
      sentence: vaccinationGapSentence(gap, name),
    })),
  };
}
