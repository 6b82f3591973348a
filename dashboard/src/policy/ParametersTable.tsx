import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { PolicyParameterPartsFragment } from '../generated/documents';
import { PlainTable } from '../shared/PlainTable';
import { Empty } from '../shared/QueryState';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useText } from '../shared/use-text';

/** What this edition sets: each open question with the reading it gives it. */
export function ParametersTable({ parameters }: { readonly parameters: readonly PolicyParameterPartsFragment[] }) {
  const translate = useTranslate();
  const text = useText();
  const label = (name: string): string => translate(`policy.parameter.${name}`);
  if (parameters.length === 0) return <Empty title={translate('policy.noRules')} />;
  return (
    <PlainTable
      label={translate('policy.tab.parameters')}
      rows={parameters}
      rowKey={({ name }) => name}
      columns={[
        {
          label: label('ambiguity'),
          nowrap: true,
          cell: ({ ambiguity }) => (ambiguity ? <Tag tone="info">{ambiguity}</Tag> : null),
        },
        {
          label: label('title'),
          cell: ({ title, name, question }) => (
            <>
              {text(title)}
              {question && <Box sx={{ color: ink.muted }}>{text(question)}</Box>}
              <Box component="code" sx={{ display: 'block', fontSize: 12, color: ink.muted }}>
                {name}
              </Box>
            </>
          ),
        },
        { label: label('value'), cell: ({ value }) => <strong>{text(value)}</strong> },
        {
          label: label('raw'),
          cell: ({ raw }) => (
            <Box component="code" sx={{ fontSize: 12.5, overflowWrap: 'anywhere' }}>
              {raw}
            </Box>
          ),
        },
      ]}
    />
  );
}
