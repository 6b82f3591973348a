import { useTranslate } from 'react-admin';
import { ReadComplaintFiguresDocument } from '../generated/documents';
import { useNow } from '../shared/clock/ClockProvider';
import { count } from '../shared/format';
import { Panel } from '../shared/Panel';
import { PlainTable } from '../shared/PlainTable';
import { Empty, QueryState } from '../shared/QueryState';
import { useAsk } from '../shared/use-api';
import { useWord } from '../shared/use-text';

const HOUR_MS = 3_600_000;
const SPAN_MS = 30 * 24 * HOUR_MS;

/** Which kinds of places refuse; small figures are withheld. */
export function ComplaintFigures() {
  const translate = useTranslate();
  const word = useWord();
  // the hour is enough, and keeps the question the same while somebody looks
  const end = Math.ceil(useNow(60_000) / HOUR_MS) * HOUR_MS;
  const query = useAsk(ReadComplaintFiguresDocument, {
    from: new Date(end - SPAN_MS).toISOString(),
    to: new Date(end).toISOString(),
  });
  const title = translate('complaint.figures.title');
  const withheld = translate('complaint.figures.withheld');
  return (
    <Panel title={title}>
      <QueryState query={query}>
        {({ complaintFigures }) =>
          complaintFigures.length === 0 ? (
            <Empty title={translate('complaint.figures.none')} />
          ) : (
            <PlainTable
              label={title}
              rows={complaintFigures}
              rowKey={({ placeKind }) => placeKind}
              columns={[
                {
                  label: translate('complaint.filter.place'),
                  cell: ({ placeKind }) => word('RefusingPlace', placeKind),
                },
                {
                  label: translate('complaint.figures.complaints'),
                  numeric: true,
                  cell: ({ complaints }) => (complaints === null ? withheld : count(complaints)),
                },
                {
                  label: translate('complaint.figures.violations'),
                  numeric: true,
                  cell: ({ violations }) => (violations === null ? withheld : count(violations)),
                },
              ]}
            />
          )
        }
      </QueryState>
    </Panel>
  );
}
