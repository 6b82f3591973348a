import { maskIdNumber, maskName, maskPhone } from '@zhengming/domain';
import { DEMO_INSTITUTIONS } from '../institution/demo-institutions.js';
import type { Keyring } from '../identity/keyring.js';
import { copyBytes, copyLine } from '../orm/copy-text.js';
import type { DemoPerson, Minute } from './demo-person.js';
import { unitOf } from './places.js';

/** Tables of the city with the columns that are filled, in the order in which they are loaded. */
export const CITY_TABLES = {
  person:
    'id, masked_name, masked_id_number, name_cipher, id_number_cipher, sex, birth_year, home_division, category, guardian_person_id, created_at',
  person_identifier: 'kind, blind_index, person_id',
  shared_phone: 'blind_index, person_id, binding_id',
  phone_binding:
    'person_id, id, channel, masked_number, number_cipher, bound_at, effective_from, effective_to, verification, answered_at, known_from',
  stay: 'person_id, id, source, precision, division_code, prefecture_code, arrived_at, left_at, phone_id, detail, overlapping, known_from',
  nucleic_test:
    'person_id, id, institution_id, sample_number, division_code, sampled_at, received_at, reported_at, uploaded_at, visible_at, result, channel, grade, integrity, known_from',
  sample_number: 'institution_id, sample_number, person_id, test_id',
  vaccination:
    'person_id, id, product_code, dose_number, given_on, division_code, institution, source, grade, known_from',
  declaration: 'person_id, id, declared_at, arrival_at, departure_division, channel, known_from',
  community_task: 'person_id, id, state, community, decided_at, known_from',
} as const;

export type CityTable = keyof typeof CITY_TABLES;

/** Lines of COPY by table. */
export type CityLines = Record<CityTable, string>;

export const noLines = (): CityLines => ({
  person: '',
  person_identifier: '',
  shared_phone: '',
  phone_binding: '',
  stay: '',
  nucleic_test: '',
  sample_number: '',
  vaccination: '',
  declaration: '',
  community_task: '',
});

/** Adds one person's lines. */
export function addLines(lines: CityLines, person: DemoPerson, keyring: Keyring): void {
  const { id } = person;
  lines.person += copyLine([
    id,
    maskName(person.name),
    maskIdNumber(person.residentNumber),
    copyBytes(keyring.encrypt(person.name)),
    copyBytes(keyring.encrypt(person.residentNumber)),
    person.sex,
    person.birthDate.slice(0, 4),
    person.home,
    person.category,
    person.guardianId,
    CREATED_AT,
  ]);
  lines.person_identifier += copyLine([
    'RESIDENT_ID',
    copyBytes(keyring.blindIndex('RESIDENT_ID', person.residentNumber)),
    id,
  ]);
  addPhones(lines, person, keyring);
  addStays(lines, person);
  addTests(lines, person);
  for (const dose of person.doses) {
    lines.vaccination += copyLine([
      id,
      dose.id,
      dose.productCode,
      dose.doseNumber,
      dose.givenOn,
      dose.division,
      dose.institution,
      'NATIONAL',
      'VERIFIED',
      text(dose.knownFrom),
    ]);
  }
  for (const one of person.declarations) {
    const at = text(one.declaredAt);
    lines.declaration += copyLine([id, one.id, at, text(one.arrivalAt), one.departure, one.channel, at]);
  }
  for (const task of person.communityTasks) {
    const at = text(task.decidedAt);
    lines.community_task += copyLine([id, task.id, task.state, task.community, at, at]);
  }
}

const CREATED_AT = '2021-01-01T00:00:00+08:00';

function addPhones(lines: CityLines, person: DemoPerson, keyring: Keyring): void {
  for (const phone of person.phones) {
    lines.phone_binding += copyLine([
      person.id,
      phone.id,
      phone.channel,
      maskPhone(phone.number),
      copyBytes(keyring.encrypt(phone.number)),
      text(phone.boundAt),
      text(phone.effectiveFrom),
      text(phone.effectiveTo),
      phone.verification,
      text(phone.answeredAt),
      text(phone.knownFrom),
    ]);
    const blindIndex = copyBytes(keyring.blindIndex('PHONE', phone.number));
    if (phone.isOwn) lines.person_identifier += copyLine(['PHONE', blindIndex, person.id]);
    else lines.shared_phone += copyLine([blindIndex, person.id, phone.id]);
  }
}

function addStays(lines: CityLines, person: DemoPerson): void {
  for (const stay of person.stays) {
    lines.stay += copyLine([
      person.id,
      stay.id,
      stay.source,
      stay.precision,
      stay.division,
      unitOf(stay.division),
      text(stay.arrivedAt),
      text(stay.leftAt),
      stay.phoneId,
      stay.detail,
      stay.overlapping,
      text(stay.knownFrom),
    ]);
  }
}

const UNCONNECTED = new Set(DEMO_INSTITUTIONS.filter(({ connected }) => !connected).map(({ id }) => id));

function addTests(lines: CityLines, person: DemoPerson): void {
  for (const test of person.tests) {
    lines.nucleic_test += copyLine([
      person.id,
      test.id,
      test.institutionId,
      test.sampleNumber,
      test.division,
      text(test.sampledAt),
      text(test.receivedAt),
      text(test.reportedAt),
      text(test.uploadedAt),
      text(test.visibleAt),
      test.result,
      test.channel,
      UNCONNECTED.has(test.institutionId) ? 'UNVERIFIED' : 'VERIFIED',
      'OK',
      text(test.knownFrom),
    ]);
    lines.sample_number += copyLine([test.institutionId, test.sampleNumber, person.id, test.id]);
  }
}

/** The city knows some ten thousand different minutes; each is written out once. */
const texts = new Map<Minute, string>();

function text(minute: Minute | null): string | null {
  if (minute === null) return null;
  const whole = Math.round(minute);
  const known = texts.get(whole);
  if (known !== undefined) return known;
  const written = new Date(whole * 60_000).toISOString();
  if (texts.size > 2_000_000) texts.clear();
  texts.set(whole, written);
  return written;
}
