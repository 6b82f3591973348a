import type {
  DivisionPartsFragment,
  DraftIncidentInput,
  IncidentRemedyKind,
  SelectedHit,
} from '../generated/documents';
import type { Incident } from './incident.provider';

/** What the form of a draft holds. */
export interface DraftFields {
  readonly remedy: IncidentRemedyKind;
  readonly telecomOnly: boolean;
  readonly batchId: string;
  readonly institutionId: string;
  readonly prefecture: DivisionPartsFragment | null;
  readonly fromDay: string;
  readonly toDay: string;
  readonly onlyHit: SelectedHit | '';
  readonly ruleId: string;
  readonly county: DivisionPartsFragment | null;
  readonly validDays: string;
  readonly legalBasis: string;
}

/** The remedy a cause usually asks for. */
const REMEDIES: Readonly<Record<string, IncidentRemedyKind>> = {
  TEST_NOT_UPLOADED: 'CONFIRM_TEST_UPLOAD',
  LAB_NOT_CONNECTED: 'CONFIRM_TEST_UPLOAD',
  SYNC_DELAY: 'CONFIRM_TEST_UPLOAD',
  BASE_STATION_SPILL: 'EXCLUDE_STAY',
  PASS_THROUGH: 'EXCLUDE_STAY',
  REMOTE_VENUE_SCAN: 'EXCLUDE_STAY',
};

/** The draft there is; else the one that fits what its appeals have in common. */
export function firstFields({ draft, cause, place, sources, decidingRules }: Incident): DraftFields {
  if (draft) {
    return {
      remedy: draft.remedy,
      telecomOnly: draft.sources.includes('TELECOM'),
      batchId: draft.batchId ?? '',
      institutionId: draft.institutionId ?? '',
      prefecture: draft.prefecture ?? null,
      fromDay: draft.fromDay ?? '',
      toDay: draft.toDay ?? '',
      onlyHit: draft.onlyHit ?? '',
      ruleId: draft.ruleId ?? '',
      county: draft.division ?? null,
      validDays: String(draft.validDays),
      legalBasis: draft.legalBasis,
    };
  }
  const of = (kind: string): string => sources.find((source) => source.kind === kind)?.source ?? '';
  const remedy = REMEDIES[cause] ?? 'GRACE';
  return {
    remedy,
    telecomOnly: cause === 'PRECISION_PREFECTURE' || cause === 'BASE_STATION_SPILL',
    batchId: of('BATCH'),
    institutionId: remedy === 'CONFIRM_TEST_UPLOAD' ? of('LABORATORY') : '',
    prefecture: remedy === 'CONFIRM_TEST_UPLOAD' ? null : (place ?? null),
    fromDay: '',
    toDay: '',
    onlyHit: cause === 'PRECISION_PREFECTURE' ? 'PREFECTURE_ONLY' : '',
    ruleId: decidingRules[0] ?? '',
    county: null,
    validDays: remedy === 'GRACE' ? '3' : '14',
    legalBasis: '',
  };
}

const given = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** What the form asks the server for. */
export function toInput(fields: DraftFields, { id, version }: Pick<Incident, 'id' | 'version'>): DraftIncidentInput {
  const isTest = fields.remedy === 'CONFIRM_TEST_UPLOAD';
  return {
    incidentId: id,
    expectedVersion: version,
    fact: isTest ? 'TEST' : 'STAY',
    sources: isTest || !fields.telecomOnly ? [] : ['TELECOM'],
    batchId: given(fields.batchId),
    institutionId: isTest ? given(fields.institutionId) : null,
    prefecture: isTest ? null : (fields.prefecture?.code ?? null),
    fromDay: given(fields.fromDay),
    toDay: given(fields.toDay),
    onlyHit: isTest || fields.onlyHit === '' ? null : fields.onlyHit,
    remedy: fields.remedy,
    ruleId: fields.remedy === 'GRACE' ? given(fields.ruleId) : null,
    divisionCode: fields.remedy === 'REFINE_STAY' ? (fields.county?.code ?? null) : null,
    validDays: Math.trunc(Number(fields.validDays)) || 0,
    legalBasis: fields.legalBasis,
  };
}
