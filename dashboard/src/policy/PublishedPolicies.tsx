import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ListPoliciesDocument, type ListPoliciesQuery } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { brand, ink, type ToneName } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useText } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';

type Policy = ListPoliciesQuery['policies'][number];

/** Every published edition of the rules, as text: for whoever reads policies and writes none. */
export function PublishedPolicies() {
  const translate = useTranslate();
  const query = useAsk(ListPoliciesDocument, {});
  return (
    <QueryState query={query}>
      {({ policies }) =>
        policies.length === 0 ? (
          <Empty title={translate('policy.empty')} />
        ) : (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {policies
              .toSorted((a, b) => Date.parse(b.validFrom) - Date.parse(a.validFrom))
              .map((policy) => (
                <Edition key={`${policy.id}${policy.version}`} policy={policy} />
              ))}
          </Box>
        )
      }
    </QueryState>
  );
}

type Standing = 'inForce' | 'future' | 'past';
const STANDING_TONE: Record<Standing, ToneName> = { inForce: 'green', future: 'info', past: 'unknown' };

function standing(policy: Policy, now: number): Standing {
  if (Date.parse(policy.validFrom) > now) return 'future';
  return policy.validTo !== null && Date.parse(policy.validTo) <= now ? 'past' : 'inForce';
}

function Edition({ policy }: { readonly policy: Policy }) {
  const translate = useTranslate();
  const text = useText();
  const state = standing(policy, useNow(60_000));
  const to = policy.validTo ? fullTime(policy.validTo) : translate('policy.open');
  return (
    <Panel
      title={`${policy.id} ${policy.version} · ${text(policy.title)}`}
      aside={
        <Tag tone={STANDING_TONE[state]} glyph={state === 'inForce'}>
          {translate(`policy.${state}`)}
        </Tag>
      }
      {...(state === 'inForce' && { accent: brand.main })}
      dense
    >
      <Box sx={{ px: 2, py: 1, color: ink.muted, borderBottom: `1px solid ${ink.line}` }}>
        {translate('policy.from')} {fullTime(policy.validFrom)} · {translate('policy.to')} {to} ·{' '}
        {translate('policy.source')} {policy.source}
      </Box>
      <PlainTable
        label={`${policy.id} ${translate('policy.rules')}`}
        rows={policy.rules}
        rowKey={({ id }) => id}
        columns={[
          { label: translate('policy.rule'), nowrap: true, cell: ({ id }) => id },
          { label: translate('policy.text'), cell: ({ title }) => text(title) },
          {
            label: translate('policy.outcome'),
            nowrap: true,
            cell: ({ colour, popup }) => <VerdictTag verdict={{ colour, popup, determinacy: 'DETERMINATE' }} />,
          },
        ]}
      />
    </Panel>
  );
}
