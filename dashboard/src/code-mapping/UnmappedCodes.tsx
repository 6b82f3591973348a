import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { ListUnmappedCodesDocument } from '../generated/documents';
import { fullTime } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';
import type { MappingDraft } from './ProposeMapping';

/** Codes for which records of sources wait. */
export function UnmappedCodes({ onMap }: { readonly onMap: ((draft: MappingDraft) => void) | null }) {
  const translate = useTranslate();
  const word = useWord();
  const query = useAsk(ListUnmappedCodesDocument, {});
  const label = (name: string): string => translate(`codeMapping.${name}`);
  return (
    <Panel title={label('unmapped')} aside={label('unmappedHint')} dense>
      <QueryState query={query}>
        {({ unmappedCodes }) =>
          unmappedCodes.length === 0 ? (
            <Empty title={label('unmappedNone')} />
          ) : (
            <PlainTable
              label={label('unmapped')}
              rows={unmappedCodes}
              rowKey={({ system, code }) => `${system} ${code}`}
              columns={[
                { label: label('system'), cell: ({ system }) => system },
                { label: label('subject'), nowrap: true, cell: ({ subject }) => word('MappedSubject', subject) },
                { label: label('code'), cell: ({ code }) => code },
                { label: label('records'), numeric: true, cell: ({ records }) => records },
                { label: label('lastSeen'), nowrap: true, cell: ({ lastSeenAt }) => fullTime(lastSeenAt) },
                {
                  label: label('act'),
                  cell: ({ system, subject, code }) =>
                    onMap && (
                      <Button
                        size="small"
                        onClick={() => onMap({ system, subject, code })}
                        aria-label={translate('codeMapping.proposeThisOf', { system, code })}
                      >
                        {label('proposeThis')}
                      </Button>
                    ),
                },
              ]}
            />
          )
        }
      </QueryState>
    </Panel>
  );
}
