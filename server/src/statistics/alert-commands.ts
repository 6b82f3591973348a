import { acknowledge, alerts, announce, findAlert, inTransaction, type StoredAlert } from '@zhengming/data';
import { dayOf, formatDay, fromEpochMs, type Instant, plusDays, type Text } from '@zhengming/domain';
import { signedIn } from '../appeal/appeal-command.js';
import { withoutNumbers } from '../appeal/free-text.js';
import type { Context } from '../app/context.js';
import { InputError } from '../app/input-error.js';
import { type Refusal, refuse } from '../app/refusal.type.js';
import type { AcknowledgeAlertInput, AnalystAlertType } from './alert.type.js';

const LONGEST_NOTE = 500;

export async function readAlerts({ store }: Context, open: boolean | null): Promise<readonly AnalystAlertType[]> {
  return (await alerts(store.pool, open)).map(toAnalystAlertType);
}

export async function acknowledgeAlert(
  context: Context,
  { id, note }: AcknowledgeAlertInput,
): Promise<AnalystAlertType | Refusal> {
  if ((note ?? '').length > LONGEST_NOTE) throw new InputError('input.note', `at most ${LONGEST_NOTE} characters`);
  const { id: by } = signedIn(context);
  const words = note === null || note === undefined || note.trim() === '' ? null : withoutNumbers(note.trim());
  const isNew = await inTransaction(context.store, async (sql) => {
    const done = await acknowledge(sql, { id, by, note: words, at: context.clock.now() });
    if (done) await announce(sql, { topic: 'alert', id });
    return done;
  });
  const found = await findAlert(context.store.pool, id);
  if (found === null)
    return refuse('UNKNOWN_ALERT', '没有这条预警。请刷新列表。', 'There is no such alert. Look at the list again.');
  return isNew
    ? toAnalystAlertType(found)
    : refuse('ALREADY_ACKNOWLEDGED', '已有人确认这条预警。', 'Somebody has taken note of this alert already.');
}

const when = (at: Date | null): Instant | null => (at === null ? null : fromEpochMs(at.getTime()));

function toAnalystAlertType(alert: StoredAlert): AnalystAlertType {
  return {
    id: alert.id,
    kind: alert.kind,
    subject: alert.subject,
    ...wordsOf(alert),
    value: alert.value,
    usual: alert.usual,
    question: questionOf(alert),
    raisedAt: fromEpochMs(alert.raisedAt.getTime()),
    closedAt: when(alert.closedAt),
    acknowledgedAt: when(alert.acknowledgedAt),
    acknowledgedBy: alert.acknowledgedBy,
    note: alert.note,
  };
}

const percent = (share: number): string => `${Math.round(share * 100)} %`;
const hours = (minutes: number): string => (minutes / 60).toFixed(1);

function wordsOf({ kind, subject, name, value, usual, cases }: StoredAlert): {
  readonly title: Text;
  readonly text: Text;
} {
  if (kind === 'OVERTURN_RATE')
    return {
      title: { zh: `条文 ${subject} 纠错率突增`, en: `Overturn rate of rule ${subject} jumped` },
      text: {
        zh: `近7日决定的申诉中${percent(value)}改判（${cases}件），此前通常为${percent(usual)}。请检查该条文及其依据的名单和来源。`,
        en: `${percent(value)} of the ${cases} appeals decided in the last 7 days were overturned; it is usually ${percent(usual)}. Look at the rule and the lists and sources it rests on.`,
      },
    };
  return {
    title: { zh: `${name ?? subject} 上传时延突增`, en: `Upload lag of ${name ?? subject} jumped` },
    text: {
      zh: `近3日采样的检测（${cases}份）从采样到可见的中位数为${hours(value)}小时，此前通常为${hours(usual)}小时。请联系该机构。`,
      en: `The ${cases} tests sampled in the last 3 days took ${hours(value)} h at the median to become visible; it is usually ${hours(usual)} h. Contact the institution.`,
    },
  };
}

function questionOf({ kind, subject, raisedAt }: StoredAlert): string {
  const to = dayOf(fromEpochMs(raisedAt.getTime()));
  const span = { from: formatDay(plusDays(to, -34)), to: formatDay(to) };
  return JSON.stringify(
    kind === 'OVERTURN_RATE'
      ? { subject: 'APPEALS', groupBy: ['DAY'], ...span }
      : {
          subject: 'UPLOAD_LAG',
          groupBy: ['DAY'],
          ...span,
          filters: [{ dimension: 'INSTITUTION', values: [subject] }],
        },
  );
}
