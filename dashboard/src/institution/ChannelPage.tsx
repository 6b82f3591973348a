import Paper from '@mui/material/Paper';
import { useTranslate } from 'react-admin';
import { ListQueryChannelsDocument } from '../generated/documents';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { ScreenHead } from '../shared/ScreenHead';
import { ink } from '../shared/tokens';
import { useAsk } from '../shared/use-api';
import { useText, useWord } from '../shared/use-text';
import { InstitutionTabs } from './InstitutionTabs';

/** Where citizens can look a result up (查询渠道), nationwide and by jurisdiction. */
export function ChannelPage() {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const query = useAsk(ListQueryChannelsDocument, {}, { fresh: 300_000 });
  const words = (name: string): string => translate(`institution.channel.${name}`);
  return (
    <>
      <ScreenHead title={translate('institution.title')} hint={words('hint')} />
      <InstitutionTabs tab="channels" />
      <QueryState query={query}>
        {({ queryChannels }) => (
          <Paper sx={{ border: `1px solid ${ink.line}` }}>
            {queryChannels.length === 0 ? (
              <Empty title={words('none')} />
            ) : (
              <PlainTable
                label={translate('institution.tabs.channels')}
                rows={queryChannels}
                rowKey={({ code }) => code}
                columns={[
                  { label: words('name'), cell: ({ name }) => <strong>{text(name)}</strong> },
                  { label: words('kind'), nowrap: true, cell: ({ kind }) => word('QueryChannelKind', kind) },
                  { label: words('where'), cell: ({ jurisdiction }) => jurisdiction?.fullName ?? words('national') },
                  { label: words('source'), cell: ({ source }) => source },
                ]}
              />
            )}
          </Paper>
        )}
      </QueryState>
    </>
  );
}
