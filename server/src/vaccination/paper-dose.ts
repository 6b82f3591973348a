import {
  inTransaction,
  isDoseKnown,
  lockForDose,
  lockPaperDose,
  type OpenPaperDose,
  recordPaperDose,
  reevaluatePersons,
  settlePaperDose,
} from '@zhengming/data';
import { day, dayOf, divisionCode } from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Context } from '../app/context.js';
import { isRefusal, type Refusal, refuse } from '../app/refusal.type.js';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { PaperDoseType, RecordPaperDoseInput, SettlePaperDoseInput } from './paper-dose.type.js';

const INSTITUTION = { least: 2, most: 60 } as const;
const REASON = { least: 4, most: 200 } as const;

/** Enters a dose from a paper certificate: it counts at once, of the grade UNVERIFIED, until the issuing unit was asked. */
export async function recordPaper(context: Context, input: RecordPaperDoseInput): Promise<PaperDoseType | Refusal> {
  const { store, clock, divisions, worlds, reading } = context;
  const { personId, productCode, givenOn, divisionCode: division } = input;
  const institution = withoutNumbers(input.institution.trim());
  if (institution.length < INSTITUTION.least || institution.length > INSTITUTION.most) return badInstitution();
  if (divisions.get(division) === undefined) return unknownDivision();
  if (day(givenOn) > dayOf(clock.now())) return inTheFuture();
  if ((input.doseNumber ?? 1) < 1 || (input.doseNumber ?? 1) > 9) return badNumber();
  const { id: by } = signedIn(context);
  const world = await worlds.current();
  return inTransaction(store, async (sql): Promise<PaperDoseType | Refusal> => {
    if (!(await lockForDose(sql, personId))) return unknownPerson();
    reading.of(personId);
    const { rowCount } = await sql.query('select from vaccine_product where code = $1', [productCode]);
    if (rowCount !== 1) return unknownProduct();
    if (await isDoseKnown(sql, { personId, givenOn, productCode })) return doseKnown();
    const dose = {
      personId,
      id: uuidv7(),
      productCode,
      doseNumber: input.doseNumber ?? null,
      givenOn: day(givenOn),
      division: divisionCode(division),
      institution,
    };
    const at = clock.now();
    await recordPaperDose(sql, { dose, seenOriginal: input.seenOriginal, by }, at);
    await reevaluatePersons(sql, world, [personId], { trigger: 'FACT', triggerId: null, at, clock });
    return { personId, doseId: dose.id };
  });
}

/** Writes down what the issuing unit said; whoever entered the paper asks somebody else to. */
export async function settlePaper(context: Context, input: SettlePaperDoseInput): Promise<PaperDoseType | Refusal> {
  const { store, clock, worlds, reading } = context;
  const reason = withoutNumbers(input.reason.trim());
  if (reason.length < REASON.least || reason.length > REASON.most) return badReason();
  const { id: by } = signedIn(context);
  const world = await worlds.current();
  return inTransaction(store, async (sql): Promise<PaperDoseType | Refusal> => {
    await lockForDose(sql, input.personId);
    const open = openToSettle(await lockPaperDose(sql, input.personId, input.doseId), by);
    if (isRefusal(open)) return open;
    reading.of(input.personId);
    const at = clock.now();
    const verifiedId = uuidv7();
    await settlePaperDose(sql, open, { id: input.doseId, verdict: input.verdict, reason, by, verifiedId }, at);
    await reevaluatePersons(sql, world, [input.personId], { trigger: 'FACT', triggerId: null, at, clock });
    return { personId: input.personId, doseId: input.verdict === 'CONFIRMED' ? verifiedId : input.doseId };
  });
}

function openToSettle(open: OpenPaperDose | null, by: string): OpenPaperDose | Refusal {
  if (open === null)
    return refuse('UNKNOWN_DOSE', '没有此纸质接种记录。', 'There is no such dose from paper.', 'input.doseId');
  if (open.settled)
    return refuse('ALREADY_SETTLED', '签发单位已答复。', 'The issuing unit has answered already.', 'input.doseId');
  if (open.recordedBy === by)
    return refuse(
      'FOUR_EYES',
      '录入人不能核实自己录入的凭证，请同事核实。',
      'Whoever entered the paper cannot verify it; ask a colleague.',
      'input.doseId',
    );
  return open;
}

const unknownPerson = (): Refusal =>
  refuse('UNKNOWN_PERSON', '平台中没有此人的记录。', 'There is no such person.', 'input.personId');
const unknownProduct = (): Refusal =>
  refuse('UNKNOWN_PRODUCT', '没有此疫苗品种。', 'There is no such vaccine.', 'input.productCode');
const unknownDivision = (): Refusal =>
  refuse('UNKNOWN_DIVISION', '没有此行政区划。', 'There is no such division.', 'input.divisionCode');
const inTheFuture = (): Refusal =>
  refuse('IN_THE_FUTURE', '接种日期不能晚于今天。', 'The day lies in the future.', 'input.givenOn');
const badNumber = (): Refusal =>
  refuse('BAD_NUMBER', '剂次为 1 至 9。', 'Doses are numbered 1 to 9.', 'input.doseNumber');
const badInstitution = (): Refusal =>
  refuse(
    'BAD_INSTITUTION',
    '接种单位名称为 2 至 60 个字，不含号码。',
    'The unit has 2 to 60 characters, without numbers.',
    'input.institution',
  );
const badReason = (): Refusal =>
  refuse(
    'REASON_MISSING',
    '请写明如何核实，4 至 200 字，不含姓名和号码。',
    'Say how it was verified, in 4 to 200 characters, without names and numbers.',
    'input.reason',
  );
const doseKnown = (): Refusal =>
  refuse(
    'DOSE_KNOWN',
    '同日同品种的一剂已有记录，无需再录。',
    'A dose of this day and vaccine is known already.',
    'input.givenOn',
  );
