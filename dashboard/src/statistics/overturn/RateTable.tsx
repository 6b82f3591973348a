import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useTranslate } from 'react-admin';
import { PlainTable } from '../../shared/PlainTable';
import { Tag } from '../../shared/Tag';
import { ink } from '../../shared/tokens';
import { useFigureText, useFigureWords } from '../chart/figure-words';
import type { Figure } from '../chart/grid';
import { hatchCss } from '../chart/palette';
import { compare, type RateRow } from './rate-rows';

interface RateTableProps {
  readonly label: string;
  readonly rows: readonly RateRow[];
  readonly whole: number | null;
  /** Null: there is nothing below. */
  readonly onPick: ((key: string) => void) | null;
}

/** Every rate with its interval, and whether it can be told apart from the whole. */
export function RateTable({ label, rows, whole, onPick }: RateTableProps) {
  const translate = useTranslate();
  const words = useFigureWords();
  const text = useFigureText();
  const name = (one: string): string => translate(`statistics.overturn.${one}`);
  const range = ({ interval, rate }: RateRow): string => {
    if (interval) return `${text(interval.low, 'SHARE')}–${text(interval.high, 'SHARE')}`;
    return translate(rate.withheld ? 'statistics.withheld' : 'shared.none');
  };
  const item = ({ key, label: title }: RateRow) =>
    onPick ? (
      <Button
        sx={ITEM}
        aria-label={translate('statistics.overturn.drill', { name: title })}
        onClick={() => onPick(key)}
      >
        {title}
      </Button>
    ) : (
      title
    );
  const figure = (of: (row: RateRow) => Figure, unit: string) => (row: RateRow) => (
    <Shown figure={of(row)} words={words(of(row), unit)} />
  );
  return (
    <PlainTable
      label={label}
      rows={rows}
      rowKey={({ key }) => key}
      maxHeight={380}
      columns={[
        { label: name('item'), cell: item },
        { label: name('decided'), numeric: true, cell: figure(({ decided }) => decided, 'COUNT') },
        { label: name('overturned'), numeric: true, cell: figure(({ overturned }) => overturned, 'COUNT') },
        { label: name('rate'), numeric: true, cell: figure(({ rate }) => rate, 'SHARE') },
        { label: name('interval'), numeric: true, nowrap: true, cell: range },
        { label: name('compare'), cell: (row) => <Compared row={row} whole={whole} /> },
      ]}
    />
  );
}

const ITEM = { minHeight: 0, p: 0.25, textAlign: 'left', whiteSpace: 'normal' } as const;

function Shown({ figure, words }: { readonly figure: Figure; readonly words: string }) {
  const translate = useTranslate();
  if (!figure.withheld) return words;
  return (
    <Box component="span" title={translate('statistics.withheldHint')} sx={{ background: hatchCss, px: 0.5 }}>
      <Box component="span" sx={{ bgcolor: ink.paper, px: 0.5 }}>
        {words}
      </Box>
    </Box>
  );
}

const TONES = { above: 'yellow', below: 'info', near: 'unknown' } as const;
const SIGNS = { above: '▲', below: '▼', near: '≈' } as const;

function Compared({ row, whole }: { readonly row: RateRow; readonly whole: number | null }) {
  const translate = useTranslate();
  const found = compare(row, whole);
  if (found === null) return translate('shared.none');
  return <Tag tone={TONES[found]}>{`${SIGNS[found]} ${translate(`statistics.overturn.${found}`)}`}</Tag>;
}
