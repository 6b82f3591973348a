/** A column that holds cipher texts of the keyring, and how its rows are named. */
export interface EncryptedColumn {
  readonly table: string;
  readonly column: string;
  /** The primary key: names and types. */
  readonly key: readonly (readonly [name: string, type: 'uuid' | 'text'])[];
}

const PERSON_FACT = [
  ['person_id', 'uuid'],
  ['id', 'uuid'],
] as const;

/**
 * Everything the keyring has encrypted (静态加密). A test compares this list with the database: a column of bytes that is
 * neither here nor among {@link HASHES} fails it, so that no rotation forgets one.
 */
export const ENCRYPTED_COLUMNS: readonly EncryptedColumn[] = [
  { table: 'person', column: 'name_cipher', key: [['id', 'uuid']] },
  { table: 'person', column: 'id_number_cipher', key: [['id', 'uuid']] },
  { table: 'phone_binding', column: 'number_cipher', key: PERSON_FACT },
  { table: 'connector_source', column: 'key_cipher', key: [['code', 'text']] },
  { table: 'evidence_file', column: 'wrapped_key', key: PERSON_FACT },
  { table: 'webhook_secret', column: 'secret_cipher', key: [['id', 'uuid']] },
  { table: 'token_key', column: 'private_key', key: [['kid', 'text']] },
  {
    table: 'desk_draft',
    column: 'body',
    key: [
      ['staff_id', 'uuid'],
      ['kind', 'text'],
      ['scope', 'text'],
    ],
  },
  {
    table: 'idempotent_request',
    column: 'answer',
    key: [
      ['client', 'text'],
      ['key', 'text'],
    ],
  },
];

/** Bytes that are no cipher texts: hashes, keyed or not, and signatures. Nothing can be read from them. */
export const HASHES: readonly string[] = [
  'agency.key_hash',
  'area_version.content_hash',
  'audit_anchor.hash',
  'audit_anchor.signature',
  'audit_event.hash',
  'community_task.statement_hash',
  'delegation.account_index',
  'duplicate_key.key',
  'evidence.file_hash',
  'evidence_file.kept_sha256',
  'evidence_file.received_sha256',
  'export_job.sha256',
  // figures over ten, no person in them
  'export_piece.content',
  'idempotent_request.request_hash',
  'import_batch.content_hash',
  'merge_identifier.blind_index',
  'partner_key.hash',
  'partner_proof.jti_hash',
  'partner_token.hash',
  'person_identifier.blind_index',
  'purge_proof.hash',
  'purge_proof.ids_hash',
  'purge_run.proof_hash',
  'shared_phone.blind_index',
  'sign_in_failure.name_hash',
  'staff_invitation.token_hash',
  'stay_record.digest',
];
