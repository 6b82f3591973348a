import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { ink } from '../shared/tokens';
import { useWord } from '../shared/use-text';
import type { ShownPerson } from './PersonShow';

/** What communities decided about somebody, latest first; what was taken back is struck through and stays. */
export function CommunityRecords({ person }: { readonly person: ShownPerson }) {
  const translate = useTranslate();
  const word = useWord();
  const decisions = person.communityDecisions;
  const reversed = new Set(decisions.map(({ reverses }) => reverses));
  const column = (name: string) => translate(`person.community.${name}`);
  return (
    <PlainTable
      label={translate('person.communityDecisions')}
      rows={decisions}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: column('at'), nowrap: true, cell: ({ decidedAt }) => fullTime(decidedAt) },
        {
          label: column('act'),
          cell: ({ id, act, state }) => (
            <Box component={reversed.has(id) ? 's' : 'span'}>
              {act ? word('CommunityAct', act) : word('CommunityState', state)}
            </Box>
          ),
        },
        { label: column('state'), cell: ({ state }) => word('CommunityState', state) },
        { label: column('by'), cell: ({ community, decidedBy }) => [community, decidedBy].filter(Boolean).join(' · ') },
        { label: column('basis'), cell: ({ basis }) => basis ?? '—' },
        {
          label: column('proof'),
          cell: ({ signed, statementHash }) =>
            statementHash ? (
              <Box sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
                {signed && (
                  <Tag tone="green" glyph>
                    {column('signed')}
                  </Tag>
                )}
                <Box component="span" title={statementHash} sx={{ fontSize: 12.5, color: ink.muted }}>
                  {statementHash.slice(0, 12)}
                </Box>
              </Box>
            ) : (
              '—'
            ),
        },
      ]}
    />
  );
}
