import {
  buildTestMobileNumber,
  buildTestResidentNumber,
  divisionCode,
  formatInstant,
  type Instant,
  plusHours,
} from '@zhengming/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Store } from '../orm/store.js';
import { inTransaction } from '../orm/transaction.js';
import { createPerson } from '../person/person.repository.js';

export interface WholePerson {
  readonly id: string;
  readonly residentNumber: ReturnType<typeof buildTestResidentNumber>;
  readonly phone: string;
  readonly appealId: string;
}

export interface WholePersonOptions {
  readonly index: number;
  /** When everything about them happened. */
  readonly at: Instant;
  /** CLOSED unless said otherwise; NONE: no case, and nothing that belongs to one. */
  readonly appeal?: 'OPEN' | 'CLOSED' | 'NONE';
}

/** Somebody of whom every table with persons has a row. */
export async function makeWholePerson(store: Store, options: WholePersonOptions): Promise<WholePerson> {
  const { index, at, appeal = 'CLOSED' } = options;
  const id = uuidv7();
  const appealId = uuidv7();
  const residentNumber = buildTestResidentNumber(index, '1988-05-05', 'MALE');
  const phone = buildTestMobileNumber(index);
  await inTransaction(store, async (sql) => {
    await createPerson(
      sql,
      store.keyring,
      { id, name: '试验人', residentNumber, sex: 'MALE', birthYear: 1988, home: divisionCode('110105') },
      at,
    );
    const values = {
      p: id,
      a: appealId,
      d: uuidv7(),
      e: uuidv7(),
      s: uuidv7(),
      u: `staff-${id}`,
      at: formatInstant(at),
      later: formatInstant(plusHours(at, 24)),
      cipher: `\\x${store.keyring.encrypt(phone).toString('hex')}`,
      blind: `\\x${store.keyring.blindIndex('PHONE', phone).toString('hex')}`,
      n: `W-${index}`,
    };
    const run = (text: string): Promise<unknown> => sql.query(filled(text, values));
    for (const statement of FACTS) await run(statement);
    if (appeal === 'NONE') return;
    for (const statement of CASE) await run(statement);
    if (appeal === 'CLOSED')
      await run(`update appeal set state = 'CLOSED', closed_at = :later, version = 2 where id = :a`);
  });
  return { id, residentNumber, phone, appealId };
}

/** Values of our own making only. */
const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/:([a-z]+)\b/g, (all, name: string) => (values[name] === undefined ? all : `'${values[name]}'`));

const FACTS: readonly string[] = [
  `insert into person_identifier (kind, blind_index, person_id) values ('PHONE', :blind, :p)`,
  `insert into phone_binding (person_id, id, channel, masked_number, number_cipher, bound_at, effective_from, effective_to, verification, known_from)
   values (:p, gen_random_uuid(), 'WECHAT', '129******00', :cipher, :at, :at, :later, 'VERIFIED', :at)`,
  `insert into staff_user (id, name, email, username, roles) values (:s, :n, :u, :u, '{HANDLER}')`,
  `insert into partner_client (id, name, scopes) values (:s, :n, '{}')`,
  `insert into verification_request (person_id, id, binding_id, reason, asked_by, asked_at, answered_at, answer)
   values (:p, gen_random_uuid(), gen_random_uuid(), '来电', :s, :at, :later, 'VERIFIED')`,
  `insert into delegation (person_id, id, holder_id, relation, purposes, consent, valid_from, valid_to, registered_at, registered_by_staff)
   values (:p, :e, :s, 'CHILD', '{STATUS}', 'DOCUMENT_SEEN', :at, :later, :at, :s)`,
  `insert into delegation_use (person_id, id, delegation_id, at, purpose, partner_id) values (:p, gen_random_uuid(), :e, :at, 'STATUS', :s)`,
  `insert into checkpoint_pass (person_id, id, kind, answer, reasons, document, grade, place, at, recorded_at, partner_id, reference)
   values (:p, gen_random_uuid(), 'OFFLINE', 'PASS_REGISTERED', '{REGISTERED_OFFLINE}', 'ID_CARD', 'PAPER', '车站', :at, :at, :s, :n)`,
  `insert into duplicate_key (person_id, kind, key) values (:p, 'NAME_BIRTH_HOME', sha256(:n::bytea))`,
  `insert into duplicate_candidate (person_id, id, other_id, score, grade, reasons, state, found_at)
   values (:p, gen_random_uuid(), 'ffffffff-ffff-ffff-ffff-ffffffffffff', 1, 'UNLIKELY', '{}', 'UNLIKELY', :at)`,
  `insert into person_merge (person_id, id, merged_id, state, reason, proposed_by, proposed_at) values (:p, :e, gen_random_uuid(), 'PROPOSED', '同一人', :s, :at)`,
  `insert into merge_fact (person_id, merge_id, table_name, fact_id) values (:p, :e, 'stay', :e)`,
  `insert into merge_identifier (person_id, merge_id, kind, blind_index) values (:p, :e, 'PHONE', :blind)`,
  `insert into shared_phone (blind_index, person_id, binding_id) values (:blind, :p, gen_random_uuid())`,
  `insert into connector_answer (person_id, source, state, asked_at, answered_at, records) values (:p, 'NATIONAL', 'FOUND', :at, :at, 1)`,
  `insert into connector_record (person_id, source, kind, record_id, fact_id, seen_at) values (:p, 'NATIONAL', 'TEST', :n, :d, :at)`,
  `insert into paper_dose (person_id, id, seen_original, recorded_by, recorded_at) values (:p, :e, true, gen_random_uuid(), :at)`,
  `insert into stay (person_id, id, source, precision, division_code, prefecture_code, arrived_at, left_at, known_from)
   values (:p, gen_random_uuid(), 'VENUE_SCAN', 'COUNTY', '110105', '110105', :at, :later, :at)`,
  `insert into sample_number (institution_id, sample_number, person_id, test_id) values ('00000000-0000-7000-8000-000000000001', :n, :p, :d)`,
  `insert into nucleic_test (person_id, id, institution_id, sample_number, division_code, sampled_at, reported_at, result, channel, grade, integrity, known_from)
   values (:p, :d, '00000000-0000-7000-8000-000000000001', :n, '110105', :at, :later, 'NEGATIVE', 'INSTITUTION', 'VERIFIED', 'OK', :at)`,
  `insert into integrity_change (person_id, id, test_id, was, becomes, state, reason, proposed_by, proposed_at)
   values (:p, gen_random_uuid(), :d, 'OK', 'SUSPECTED', 'PROPOSED', '编号查无', :s, :at)`,
  `insert into vaccination (person_id, id, given_on, division_code, institution, source, grade, known_from)
   values (:p, gen_random_uuid(), '2021-06-01', '110105', '卫生院', '110000', 'VERIFIED', :at)`,
  `insert into declaration (person_id, id, declared_at, channel, known_from) values (:p, gen_random_uuid(), :at, 'SELF', :at)`,
  `insert into stay_record (person_id, id, source, issuer, reference, event, event_at, batch, digest, received_at)
   values (:p, gen_random_uuid(), 'TICKET', gen_random_uuid(), :n, 'REFUNDED', :at, 'batch', sha256(:n), :at)`,
  `insert into field_task (person_id, id, kind, state, division_code, institution_id, sample_number, opened_at, due_at, ended_at, ending)
   values (:p, gen_random_uuid(), 'PENDING_RESULT', 'DONE', '110105', '00000000-0000-7000-8000-000000000001', :n, :at, :later, :later, 'NEGATIVE')`,
  `insert into community_task (person_id, id, state, community, decided_at, known_from) values (:p, gen_random_uuid(), 'RELEASED', '社区', :at, :at)`,
  `insert into decision (person_id, id, evaluated_at, known_at, trigger, colour, advice, determinacy, facts_version, explanation)
   values (:p, :d, :at, :at, 'FACT', 'GREEN', '{}', 'DETERMINATE', 1, '{}'), (:p, :e, :later, :later, 'FACT', 'GREEN', '{}', 'DETERMINATE', 1, '{}')`,
  `insert into status (person_id, colour, advice, determinacy, facts_version, decision_id, evaluated_at) values (:p, 'GREEN', '{}', 'DETERMINATE', 1, :e, :later)`,
  `insert into notice (person_id, id, channel, text_zh, text_en, state, queued_at, sent_at) values (:p, gen_random_uuid(), 'APP', '告知', 'told', 'SENT', :at, :at)`,
  `insert into status_watch (person_id, client_id, id, purpose, since, until) values (:p, :s, :a, 'TRAVEL', :at, :later)`,
  `insert into status_change (person_id, client_id, watch_id, purpose, decision_id, changed_at, colour, data_gap)
   values (:p, :s, :a, 'TRAVEL', :e, :later, 'GREEN', false)`,
  `insert into webhook_endpoint (id, client_id, url, types, created_at) values (:s, :s, 'https://partner.example/hook', '{status.changed}', :at)`,
  `insert into webhook_delivery (id, endpoint_id, event_id, type, person_id, state, created_at, next_attempt_at, ended_at)
   values (:e, :s, :e, 'status.changed', :p, 'DELIVERED', :later, :later, :later)`,
  `insert into refusal_complaint (person_id, id, number, state, channel, venue_kind, venue_name, division_code, refused_at, ground, statement,
     test_id, rule_verdict, checked_at, card, verdict, remedy, opened_at, due_at, closed_at, closed_by, opened_by)
   values (:p, :e, :n, 'CLOSED', 'PHONE_12345', 'STATION', '车站', '110105', :at, 'NOT_TESTED_HERE', '不认外地报告', :d, 'VIOLATION', :at, '{}',
     'VIOLATION', 'ADMITTED', :at, :later, :later, :s, :s)`,
  `insert into refusal_complaint_event (person_id, complaint_id, id, at, action, actor) values (:p, :e, gen_random_uuid(), :at, 'OPEN', :s)`,
];

const CASE: readonly string[] = [
  `insert into appeal (person_id, id, number, state, channel, reason, statement, urgency, decision_id, opened_at, first_response_due, decide_due)
   values (:p, :a, :n, 'RECEIVED', 'PHONE_12345', 'OTHER', '陈述', 'T2', :d, :at, :at, :at)`,
  `insert into appeal_event (person_id, appeal_id, id, at, action) values (:p, :a, gen_random_uuid(), :at, 'OPEN')`,
  `insert into appeal_transfer (person_id, id, appeal_id, addressee, handed_by, handed_at, receipt_due, ended_at)
   values (:p, gen_random_uuid(), :a, 'PHONE_12306', gen_random_uuid(), :at, :at, :at)`,
  `insert into appeal_sign (person_id, appeal_id, opened_at, place, cause) values (:p, :a, :at, '110100', 'OTHER')`,
  `insert into appeal_figure (person_id, appeal_id, version, urgency, reason, state, opened_at, first_response_due, decide_due, decided_at)
   values (:p, :a, 1, 'T2', 'OTHER', 'CLOSED', :at, :at, :at, :later)`,
  `insert into handling_figure (person_id, appeal_id, event_id, staff_id, from_at, to_at) values (:p, :a, gen_random_uuid(), gen_random_uuid(), :at, :later)`,
  `insert into escalation (person_id, id, appeal_id, stage, subject_id, run, due, at) values (:p, gen_random_uuid(), :a, 'WARN', :a, 0, :at, :at)`,
  `insert into agency (id, kind, name_zh, name_en) values (:a, 'COMMUNITY', '社区', 'community')`,
  `insert into agency_task (person_id, id, appeal_id, agency_id, question, state, asked_by, asked_at, chase_at, due_at, cancelled_at, cancel_reason)
   values (:p, gen_random_uuid(), :a, :a, 'RELEASED', 'CANCELLED', gen_random_uuid(), :at, :at, :at, :at, 'over')`,
  `insert into evidence (person_id, id, appeal_id, kind, description, channel, received_by, received_at, delete_after)
   values (:p, :e, :a, 'TICKET', '车票', 'APP', gen_random_uuid(), :at, '2022-01-01')`,
  `insert into evidence_file (person_id, id, appeal_id, evidence_id, state, media_type, received_sha256, kept_sha256, kept_bytes, wrapped_key, received_at)
   values (:p, :e, :a, :e, 'KEPT', 'image/png', sha256('a'), sha256('b'), 5, :cipher, :at)`,
  `insert into correction (person_id, id, appeal_id, kind, target_ids, legal_basis, evidence_ids, valid_from, valid_to, state, preview, author_id, approver_id, proposed_at, decided_at)
   values (:p, :a, :a, 'EXCLUDE_STAY', '{}', 'script', '{}', :at, :later, 'APPROVED', '{}', :p, :a, :at, :at)`,
  `insert into correction_removal (id, person_id, appeal_id, proposal_id, reason, preview, stricter, state, asked_by, asked_at)
   values (gen_random_uuid(), :p, :a, :a, '误', '{}', false, 'REJECTED', :p, :at)`,
  `insert into satisfaction (person_id, appeal_id, contacted, solved, satisfied, channel, recorded_by, recorded_at)
   values (:p, :a, true, true, 'SATISFIED', 'CALL', :p, :at)`,
  `insert into quality_draw (person_id, appeal_id, decided_at, risk, factors, share, drawn, at) values (:p, :a, :at, 'LOW', '{}', 0.1, true, :at)`,
  `insert into quality_review (person_id, id, appeal_id, decided_at, risk, factors, decided_by, original_verdict, created_at)
   values (:p, gen_random_uuid(), :a, :at, 'LOW', '{}', '{}', 'UPHELD', :at)`,
];
