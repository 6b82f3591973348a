import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableContainer from '@mui/material/TableContainer';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useEffect, useRef } from 'react';
import { useTranslate } from 'react-admin';
import type { DivisionPartsFragment } from '../generated/documents';
import { brand, ink } from '../shared/tokens';
import type { PrefectureRisk } from './AreaMapView';
import { overReach } from './over-reach';

interface PrefectureTableProps {
  readonly risks: readonly PrefectureRisk[];
  readonly chosen: string | null;
  readonly onChoose: (code: string) => void;
  readonly onShow: (prefecture: DivisionPartsFragment) => void;
}

/** The map in figures, most listed places first. */
export function PrefectureTable({ risks, chosen, onChoose, onShow }: PrefectureTableProps) {
  const translate = useTranslate();
  const sorted = risks.toSorted((a, b) => b.high - a.high || b.medium - a.medium || b.low - a.low);
  return (
    <TableContainer component={Paper} sx={{ border: `1px solid ${ink.line}`, maxHeight: 560 }}>
      <Table stickyHeader aria-label={translate('area.map.title')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('area.map.prefecture')}</TableCell>
            <TableCell align="right">{translate('area.map.high')}</TableCell>
            <TableCell align="right">{translate('area.map.medium')}</TableCell>
            <TableCell align="right">{translate('area.map.low')}</TableCell>
            <TableCell align="right">{translate('area.map.counties')}</TableCell>
            <TableCell align="right" title={translate('area.map.reachHint')}>
              {translate('area.map.reach')}
            </TableCell>
            <TableCell>{translate('area.tab.table')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {sorted.map((risk) => (
            <PrefectureRow
              key={risk.prefecture.code}
              risk={risk}
              chosen={risk.prefecture.code === chosen}
              onChoose={onChoose}
              onShow={onShow}
            />
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

interface PrefectureRowProps {
  readonly risk: PrefectureRisk;
  readonly chosen: boolean;
  readonly onChoose: (code: string) => void;
  readonly onShow: (prefecture: DivisionPartsFragment) => void;
}

function PrefectureRow({ risk, chosen, onChoose, onShow }: PrefectureRowProps) {
  const translate = useTranslate();
  const ref = useRef<HTMLTableRowElement>(null);
  const reach = overReach(risk.listedCounties, risk.counties);
  useEffect(() => {
    if (chosen) ref.current?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <TableRow
      ref={ref}
      hover
      selected={chosen}
      onMouseEnter={() => onChoose(risk.prefecture.code)}
      onFocus={() => onChoose(risk.prefecture.code)}
      sx={chosen ? { boxShadow: `inset 3px 0 0 ${brand.main}` } : {}}
    >
      <TableCell>{risk.prefecture.fullName}</TableCell>
      <TableCell align="right">{risk.high}</TableCell>
      <TableCell align="right">{risk.medium}</TableCell>
      <TableCell align="right">{risk.low}</TableCell>
      <TableCell align="right">
        {translate('area.map.of', { listed: risk.listedCounties, all: risk.counties })}
      </TableCell>
      <TableCell align="right">{reach === null ? '—' : `${reach.toFixed(1)}×`}</TableCell>
      <TableCell align="right" sx={{ whiteSpace: 'nowrap' }}>
        <Button
          aria-label={`${translate('area.map.show')} ${risk.prefecture.name}`}
          onClick={() => onShow(risk.prefecture)}
          sx={{ minHeight: 24, py: 0 }}
        >
          {translate('area.map.show')}
        </Button>
      </TableCell>
    </TableRow>
  );
}
