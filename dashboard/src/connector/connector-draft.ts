import type {
  ConnectorPartsFragment,
  DivisionPartsFragment,
  RecordKind,
  SaveConnectorInput,
} from '../generated/documents';

export const RECORD_KINDS: readonly RecordKind[] = ['TEST', 'VACCINATION'];

/** A source as the fields hold it. */
export interface ConnectorDraft {
  /** Null: the national platform. */
  readonly province: DivisionPartsFragment | null;
  readonly isNational: boolean;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly kinds: readonly RecordKind[];
  readonly url: string;
  readonly key: string;
  readonly timeoutMs: string;
  readonly roundMinutes: string;
  readonly active: boolean;
  readonly reason: string;
}

export const NEW_CONNECTOR: ConnectorDraft = {
  province: null,
  isNational: true,
  nameZh: '国家平台',
  nameEn: 'The national platform',
  kinds: RECORD_KINDS,
  url: '',
  key: '',
  timeoutMs: '4000',
  roundMinutes: '',
  active: true,
  reason: '',
};

export const draftOf = (connector: ConnectorPartsFragment): ConnectorDraft => ({
  ...NEW_CONNECTOR,
  isNational: connector.code === 'NATIONAL',
  nameZh: connector.name.zh,
  nameEn: connector.name.en,
  kinds: RECORD_KINDS.filter((kind) => connector.standings.some((one) => one.kind === kind)),
  url: connector.url ?? '',
  timeoutMs: `${connector.timeoutMs ?? NEW_CONNECTOR.timeoutMs}`,
  roundMinutes: `${connector.roundMinutes ?? ''}`,
  active: connector.active,
});

/** A whole number, or what the server refuses with the right words. */
const wholeNumber = (text: string): number => (/^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : 0);

/** As the server takes it; an empty field is nothing. */
export const toConnectorInput = (
  draft: ConnectorDraft,
  seen: Pick<ConnectorPartsFragment, 'code' | 'version'> | null,
): SaveConnectorInput => ({
  code: seen?.code ?? (draft.isNational ? 'NATIONAL' : (draft.province?.code ?? '')),
  expectedVersion: seen?.version ?? null,
  name: { zh: draft.nameZh.trim(), en: draft.nameEn.trim() },
  kinds: [...draft.kinds],
  url: draft.url.trim() || null,
  key: draft.key.trim() || null,
  timeoutMs: wholeNumber(draft.timeoutMs),
  roundMinutes: draft.roundMinutes.trim() === '' ? null : wholeNumber(draft.roundMinutes),
  active: draft.active,
  reason: draft.reason.trim(),
});
