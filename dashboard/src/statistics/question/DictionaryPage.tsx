import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { type CataloguePartsFragment, ReadCatalogueDocument } from '../../generated/documents';
import { DownloadCsv } from '../../shared/csv/DownloadCsv';
import { Panel } from '../../shared/Panel';
import { PlainTable } from '../../shared/PlainTable';
import { QueryState } from '../../shared/QueryState';
import { ScreenHead } from '../../shared/ScreenHead';
import { ink } from '../../shared/tokens';
import { useAsk } from '../../shared/use-api';
import { useText } from '../../shared/use-text';

/** What every figure counts, and by what it may be told apart (数据字典). */
export function DictionaryPage() {
  const translate = useTranslate();
  const query = useAsk(ReadCatalogueDocument, {}, { fresh: 300_000 });
  return (
    <>
      <ScreenHead
        title={translate('statistics.tabs.dictionary')}
        hint={translate('statistics.dictionary.hint')}
        actions={query.data && <Download catalogue={query.data.statisticsCatalogue} />}
      />
      <QueryState query={query}>
        {({ statisticsCatalogue }) => (
          <Box sx={{ display: 'grid', gap: 1.5 }}>
            {statisticsCatalogue.map((info) => (
              <Subject key={info.subject} info={info} />
            ))}
          </Box>
        )}
      </QueryState>
    </>
  );
}

function Subject({ info }: { readonly info: CataloguePartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <Panel title={text(info.title)} aside={info.subject} dense>
      <Box sx={{ px: 2, py: 1, fontSize: 13.5 }}>
        {text(info.definition)}
        {info.isStock && <Box sx={{ color: ink.muted }}>{translate('statistics.dictionary.stock')}</Box>}
        <Box sx={{ color: ink.muted }}>
          {translate('shared.colon', {
            label: translate('statistics.dictionary.dimensions'),
            value: info.dimensions.map(({ title }) => text(title)).join(translate('shared.comma')),
          })}
        </Box>
      </Box>
      <PlainTable
        label={text(info.title)}
        rows={info.measures}
        rowKey={({ code }) => code}
        columns={[
          { label: translate('statistics.dictionary.code'), cell: ({ code }) => <code>{code}</code> },
          { label: translate('statistics.dictionary.measure'), cell: ({ title }) => text(title) },
          { label: translate('statistics.dictionary.unit'), cell: ({ unit }) => translate(`statistics.units.${unit}`) },
          { label: translate('statistics.question.definition'), cell: ({ definition }) => text(definition) },
        ]}
      />
    </Panel>
  );
}

function Download({ catalogue }: { readonly catalogue: readonly CataloguePartsFragment[] }) {
  const translate = useTranslate();
  const text = useText();
  return (
    <DownloadCsv
      name={translate('statistics.tabs.dictionary')}
      header={[
        'subject',
        'measure',
        'unit',
        translate('statistics.dictionary.measure'),
        translate('statistics.question.definition'),
      ]}
      rows={catalogue.flatMap(({ subject, measures }) =>
        measures.map(({ code, unit, title, definition }) => [subject, code, unit, text(title), text(definition)]),
      )}
    />
  );
}
