import type { GraphQLResolveInfo } from 'graphql';
import { territoryOf } from '../access/territory.js';
import { signedIn } from '../appeal/appeal-command.js';
import type { Context } from '../app/context.js';
import { type Refusal, isRefusal, refuse } from '../app/refusal.type.js';
import { parseIdentifier } from '../person/identifier.js';
import { KEYSET } from '../read/compile.js';
import { type Row, readMany } from '../read/read.js';
import { sql } from '../read/sql.js';
import { diagnosisReading, foundBy, shownToChoose } from './diagnosis.read.js';
import { type DiagnosisInput, type FoundPersonType, SeveralPeopleType } from './diagnosis.type.js';
import { countFailedLookUps } from './failed-look-ups.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const APPEAL_NUMBER = /^S\d{8}-\d{4,}$/;
const PASSPORT = /^[A-Z0-9]{5,20}$/;

const failures = countFailedLookUps();

/** Everything about whoever the caller names, in one statement; several people by one phone are given to choose from. */
export async function diagnose(
  context: Context,
  info: GraphQLResolveInfo,
  identifier: DiagnosisInput,
): Promise<Row | SeveralPeopleType | Refusal> {
  const { id: actorId } = signedIn(context);
  const now = context.clock.now();
  const waits = failures.mayLook(actorId, now);
  if (waits) return waits;
  const given = readKey(context, identifier);
  if (isRefusal(given)) return given;
  const rows = await readMany(context, info, {
    reading: diagnosisReading,
    from: foundBy,
    subject: (row) => sql`${row}.id`,
    keys: shownToChoose,
    given,
  });
  const [first, second] = rows;
  if (first && !second) return first;
  if (first) return several(rows);
  failures.failed(actorId, now);
  return nobodyFor(context);
}

type Given = Readonly<Record<string, unknown>>;

/** The key as the statement wants it. The refusal never repeats what was typed. */
function readKey({ store, clock, syntheticPersons }: Context, { kind, value }: DiagnosisInput): Given | Refusal {
  const text = value.trim();
  switch (kind) {
    case 'PERSON':
      return UUID.test(text) ? { personId: text } : nobody();
    case 'APPEAL_NUMBER': {
      const number = text.toUpperCase();
      return APPEAL_NUMBER.test(number)
        ? { appealNumber: number }
        : refuse(
            'INVALID_APPEAL_NUMBER',
            '申诉编号形如 S20211101-0001。',
            'An appeal number looks like S20211101-0001.',
            FIELD,
          );
    }
    case 'PASSPORT': {
      const number = text.toUpperCase();
      return PASSPORT.test(number)
        ? { kind, blindIndex: store.keyring.blindIndex(kind, number) }
        : refuse(
            'INVALID_PASSPORT',
            '证件号应为5至20位字母和数字。',
            'A document number has 5 to 20 letters and digits.',
            FIELD,
          );
    }
    case 'PHONE':
    case 'RESIDENT_ID': {
      const parsed = parseIdentifier(
        { kind, value: text },
        { now: clock.now(), allowTest: syntheticPersons },
        'identifier',
      );
      if (isRefusal(parsed)) return parsed;
      const blindIndex = store.keyring.blindIndex(parsed.kind, parsed.value);
      return { kind, blindIndex, ...(kind === 'PHONE' ? { isPhone: true } : {}) };
    }
  }
}

const FIELD = 'identifier.value';

const nobody = (): Refusal =>
  refuse(
    'UNKNOWN_PERSON',
    '平台中没有此人的记录。请逐组核对号码；仍查不到的，改用身份证号，或请本人先在健康宝注册。',
    'Nobody is known by this. Compare it group by group; then try the resident number, or have them register in Health Kit.',
    FIELD,
  );

const nobodyFor = ({ actor }: Context): Refusal =>
  territoryOf(actor) === null
    ? nobody()
    : refuse(
        'UNKNOWN_PERSON',
        '您的辖区内没有此人的记录。请逐组核对号码；确有必要的，可使用“紧急访问”（须写明理由，次日复核）。',
        'Nobody in your jurisdiction is known by this. Compare it group by group; if it cannot wait, use emergency access: you say why, and it is reviewed.',
        FIELD,
      );

function several(rows: readonly Row[]): SeveralPeopleType {
  const people = rows.map((row): FoundPersonType => {
    const [id, name, idNumber, birthYear] = row[KEYSET] as [string, string, string, number];
    return { id, name, idNumber, birthYear };
  });
  return Object.assign(new SeveralPeopleType(), { people });
}
