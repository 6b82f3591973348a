import type { ImportKind } from '../generated/documents';

/** What a file of a kind looks like: its columns, and rows as somebody else might have written them. */
interface Template {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Numbers that nobody has: a template that is sent as it is leaves nothing behind. */
const PHONE = '12999999999';
const OTHER_PHONE = '12999999998';
const NIGHT = '2021-10-31T20:00:00+08:00';
const MORNING = '2021-11-01T08:00:00+08:00';

export const TEMPLATES: Readonly<Record<ImportKind, Template>> = {
  TESTS: {
    columns: [
      'identifierKind',
      'identifier',
      'institutionId',
      'sampleNumber',
      'divisionCode',
      'sampledAt',
      'receivedAt',
      'reportedAt',
      'uploadedAt',
      'result',
      'channel',
    ],
    rows: [
      ['PHONE', PHONE, 'Y9110105TE0000001L', 'S-0001', '110105', NIGHT, '', MORNING, '', 'NEGATIVE', 'INSTITUTION'],
      ['PHONE', PHONE, 'Y9110105TE0000001L', 'S-0002', '110105', MORNING, '', '', '', 'PENDING', 'INSTITUTION'],
    ],
  },
  VACCINATIONS: {
    columns: [
      'identifierKind',
      'identifier',
      'recordNumber',
      'product',
      'doseNumber',
      'givenOn',
      'divisionCode',
      'institution',
      'withdrawn',
    ],
    rows: [
      ['PHONE', PHONE, 'R-0001', '', '1', '2021-05-01', '110105', '朝阳区接种点', ''],
      ['PHONE', PHONE, 'R-0001', '', '1', '2021-05-01', '110105', '朝阳区接种点', 'true'],
    ],
  },
  STAYS: {
    columns: [
      'identifierKind',
      'identifier',
      'source',
      'reference',
      'event',
      'eventAt',
      'divisionCode',
      'arrivedAt',
      'leftAt',
      'caseNumber',
      'detail',
    ],
    rows: [
      ['PHONE', PHONE, 'TICKET', 'E0001', 'RECORDED', NIGHT, '152922', MORNING, '', '', 'K1177'],
      ['PHONE', PHONE, 'TICKET', 'E0001', 'REFUNDED', MORNING, '', '', '', '', ''],
      ['PHONE', PHONE, 'TELECOM', 'T0001', 'RECORDED', MORNING, '152900', NIGHT, MORNING, '', ''],
      ['PHONE', PHONE, 'FLOW_INVESTIGATION', 'F0001', 'RECORDED', MORNING, '152922', NIGHT, '', '流调2021-001', ''],
    ],
  },
  BINDINGS: {
    columns: ['identifierKind', 'identifier', 'event', 'channel', 'number', 'at', 'answer'],
    rows: [
      ['PHONE', PHONE, 'BIND', 'WECHAT', OTHER_PHONE, NIGHT, ''],
      ['PHONE', PHONE, 'VERIFY', '', OTHER_PHONE, MORNING, 'VERIFIED'],
      ['PHONE', PHONE, 'UNBIND', 'WECHAT', OTHER_PHONE, MORNING, ''],
    ],
  },
};
