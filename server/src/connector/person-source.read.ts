import type { AnswerState, RegisterState, SourceCode, SourceFault } from '@zhengming/domain';
import { connectorAnswer } from '@zhengming/domain';
import type { Context } from '../app/context.js';
import { personReading } from '../person/person.read.js';
import { column, expression, mapped, many, NOW, reading } from '../read/reading.js';
import { sql } from '../read/sql.js';
import { nameOfSource } from './source-name.js';
import { sourceAnswerWords } from './source-words.js';

interface Named {
  readonly code: SourceCode;
  readonly zh: string | null;
  readonly en: string | null;
}

const nameOf = ({ divisions }: Context, { code, zh, en }: Named) =>
  zh !== null && en !== null ? { zh, en } : nameOfSource(divisions, code);

const named = expression(
  (row) => sql`json_build_object('code', ${row}.code, 'zh', ${row}.name_zh, 'en', ${row}.name_en)`,
);

interface Said extends Named {
  readonly state: AnswerState | null;
  readonly fault: SourceFault | null;
  readonly standing: RegisterState | null;
  readonly problems: number;
}

/** What it said of this person; of one who was never asked about, what the hotline says of the source. */
const said = expression(
  (row) => sql`json_build_object('code', ${row}.code, 'zh', ${row}.name_zh, 'en', ${row}.name_en, 'state', ${row}.state,
    'fault', ${row}.fault, 'standing', ${row}.standing, 'problems', ${row}.problems)`,
);

export const personSourceReading = reading('PersonSource', {
  code: column('code'),
  name: mapped(named, (value, context) => nameOf(context, value as Named)),
  kinds: column('kinds'),
  standing: column('standing'),
  since: column('since'),
  state: column('state'),
  fault: column('fault'),
  askedAt: column('asked_at'),
  answeredAt: column('answered_at'),
  askAgainAt: column('ask_again_at'),
  records: column('records'),
  problems: column('problems'),
  askable: column('askable'),
  sentence: mapped(said, (value, context) => {
    const { state, fault, standing, problems, ...who } = value as Said;
    if (state === null) return connectorAnswer(standing ?? 'NOT_CONNECTED', who.code);
    return sourceAnswerWords(nameOf(context, who), state, fault, { added: 0, withdrawn: 0, problems });
  }),
});

/** Every source that can be asked or was, and those that stand badly; the silent ones first. */
personReading.extend({
  sources: many(
    () => personSourceReading,
    ({
      row,
      parent,
    }) => sql`(select k.code, s.name_zh, s.name_en, coalesce(s.kinds, k.kinds) as kinds, c.state as standing,
        c.since, a.state, a.fault, a.asked_at, a.answered_at, a.ask_again_at, coalesce(a.records, 0) as records,
        (select count(*)::int from connector_record r where r.person_id = ${parent}.id and r.source = k.code
          and r.problem is not null) as problems,
        s.url is not null and s.active as askable
      from (select source as code, array_agg(distinct kind) as kinds from (
          select source, kind from connector union all select code, unnest(kinds) from connector_source) every group by source) k
      left join connector_source s on s.code = k.code
      left join lateral (select h.state, h.since from connector h where h.source = k.code and h.since <= ${NOW}
        order by h.since desc limit 1) c on true
      left join connector_answer a on a.person_id = ${parent}.id and a.source = k.code
      where s.url is not null or a.state is not null or c.state is distinct from 'CONNECTED'
      ) ${row} order by ${row}.state in ('SOURCE_DOWN', 'PENDING') desc nulls last, ${row}.code <> 'NATIONAL', ${row}.code limit 40`,
  ),
});
