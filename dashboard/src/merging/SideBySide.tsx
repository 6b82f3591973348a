import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { RecordSidePartsFragment } from '../generated/documents';
import { count, fullTime } from '../shared/format';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';

interface Line {
  readonly label: string;
  readonly value: (side: RecordSidePartsFragment) => string;
  /** Whether being alike says something. */
  readonly compared?: true;
}

/** Two records, masked, line by line: what is the same is marked in words. */
export function SideBySide({ sides }: { readonly sides: readonly RecordSidePartsFragment[] }) {
  const translate = useTranslate();
  const word = useWord();
  const label = (name: string): string => translate(`merging.side.${name}`);
  const lines: readonly Line[] = [
    {
      label: label('document'),
      value: ({ documentKind, idNumber }) => `${word('DocumentKind', documentKind)} ${idNumber}`,
    },
    { label: label('name'), value: ({ name }) => name, compared: true },
    { label: label('sex'), value: ({ sex }) => word('Sex', sex), compared: true },
    { label: label('birthYear'), value: ({ birthYear }) => String(birthYear), compared: true },
    { label: label('home'), value: ({ homeDivision }) => homeDivision.fullName, compared: true },
    { label: label('phones'), value: ({ phones }) => phones.join(' · ') || '—', compared: true },
    { label: label('colour'), value: ({ colour }) => (colour ? word('Colour', colour) : '—') },
    { label: label('stays'), value: ({ stays }) => count(stays) },
    { label: label('tests'), value: ({ tests }) => count(tests) },
    { label: label('doses'), value: ({ doses }) => count(doses) },
    { label: label('openAppeals'), value: ({ openAppeals }) => count(openAppeals) },
    { label: label('createdAt'), value: ({ createdAt }) => fullTime(createdAt) },
  ];
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Table aria-label={translate('merging.sides')}>
        <TableHead>
          <TableRow>
            <TableCell>{translate('merging.line')}</TableCell>
            {sides.map(({ personId }, index) => (
              <TableCell key={personId}>{translate('merging.record', { letter: 'AB'.charAt(index) })}</TableCell>
            ))}
            <TableCell>{translate('merging.alike')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map(({ label: name, value, compared }) => {
            const values = sides.map(value);
            const same = values.length === 2 && values[0] === values[1];
            return (
              <TableRow key={name}>
                <TableCell component="th" scope="row">
                  {name}
                </TableCell>
                {sides.map((side) => (
                  <TableCell key={side.personId}>{value(side)}</TableCell>
                ))}
                <TableCell>
                  {compared && (
                    <Tag tone={same ? 'green' : 'yellow'} glyph>
                      {translate(same ? 'merging.same' : 'merging.different')}
                    </Tag>
                  )}
                </TableCell>
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
