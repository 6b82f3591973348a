import FormControlLabel from '@mui/material/FormControlLabel';
import Box from '@mui/material/Box';
import Switch from '@mui/material/Switch';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ComparePoliciesQuery, TextPartsFragment } from '../generated/documents';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import type { ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';
import { Nothing } from './Nothing';
import { Added, Removed } from './WordMarks';

type Comparison = NonNullable<ComparePoliciesQuery['comparePolicies']>;

/** Each parameter under both; those that are set otherwise first in sight. */
export function CompareParameters({ parameters }: { readonly parameters: Comparison['parameters'] }) {
  const translate = useTranslate();
  const text = useText();
  const [all, setAll] = useState(false);
  const changed = parameters.filter((one) => one.changed);
  const shown = all ? parameters : changed;
  return (
    <Panel
      title={translate('policy.compare.parameters')}
      aside={translate('policy.compare.parameterCount', { changed: changed.length, all: parameters.length })}
      actions={
        <FormControlLabel
          control={<Switch size="small" checked={all} onChange={(_event, on) => setAll(on)} />}
          label={translate('policy.compare.showAll')}
          slotProps={{ typography: { sx: { fontSize: 13.5 } } }}
        />
      }
      dense
    >
      {shown.length === 0 ? (
        <Nothing text={translate('policy.compare.sameParameters')} />
      ) : (
        <PlainTable
          label={translate('policy.compare.parameters')}
          rows={shown}
          rowKey={({ name }) => name}
          columns={[
            {
              label: translate('policy.parameter.title'),
              cell: ({ title, name }) => (
                <>
                  {text(title)}
                  <Box component="code" sx={{ display: 'block', fontSize: 12, color: 'text.secondary' }}>
                    {name}
                  </Box>
                </>
              ),
            },
            {
              label: translate('policy.compare.before'),
              cell: (one) => <Value text={one.before} mark={one.changed ? 'REMOVED' : null} />,
            },
            {
              label: translate('policy.compare.after'),
              cell: (one) => <Value text={one.after} mark={one.changed ? 'ADDED' : null} />,
            },
          ]}
        />
      )}
    </Panel>
  );
}

function Value({
  text: given,
  mark,
}: {
  readonly text: TextPartsFragment | null;
  readonly mark: 'ADDED' | 'REMOVED' | null;
}) {
  const translate = useTranslate();
  const text = useText();
  if (given === null) return translate('shared.none');
  if (mark === 'REMOVED') return <Removed>{text(given)}</Removed>;
  return mark === 'ADDED' ? <Added>{text(given)}</Added> : text(given);
}

const EFFECT_TONE: Record<Comparison['cases'][number]['effect'], ToneName> = {
  STRICTER: 'red',
  MILDER: 'green',
  OTHER: 'yellow',
  SAME: 'unknown',
};

interface CompareCasesProps {
  readonly cases: Comparison['cases'];
  readonly compared: number;
  readonly before: string;
  readonly after: string;
}

/** The cases of both versions whose outcome is another under the second. */
export function CompareCases({ cases, compared, before, after }: CompareCasesProps) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Panel
      title={translate('policy.compare.cases')}
      aside={translate('policy.compare.caseCount', { changed: cases.length, all: compared })}
      dense
    >
      {cases.length === 0 ? (
        <Nothing text={translate(compared === 0 ? 'policy.compare.noCases' : 'policy.compare.sameCases')} />
      ) : (
        <PlainTable
          label={translate('policy.compare.cases')}
          rows={cases}
          rowKey={({ name }) => name}
          columns={[
            {
              label: translate('policy.compare.case'),
              cell: (one) => (
                <>
                  {one.name}
                  <Box sx={{ fontSize: 12.5, color: 'text.secondary' }}>{word('CaseSide', one.of)}</Box>
                </>
              ),
            },
            {
              label: translate('policy.compare.effect'),
              nowrap: true,
              cell: (one) => <Tag tone={EFFECT_TONE[one.effect]}>{word('CaseEffect', one.effect)}</Tag>,
            },
            { label: before, cell: (one) => <Value text={one.before} mark={null} /> },
            { label: after, cell: (one) => <Value text={one.after} mark="ADDED" /> },
          ]}
        />
      )}
    </Panel>
  );
}
