import Link from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link as RouterLink, useNavigate } from 'react-router-dom';
import { fullTime } from '../shared/format';
import { useWord } from '../shared/use-text';
import { VerdictTag } from '../shared/Verdict';
import type { PersonRow } from './person.provider';

const COLUMNS = ['name', 'idNumber', 'sex', 'born', 'home', 'status', 'until'] as const;

export function PersonTable({ rows }: { readonly rows: readonly PersonRow[] }) {
  const translate = useTranslate();
  const word = useWord();
  const navigate = useNavigate();
  return (
    <Table aria-label={translate('person.title')}>
      <TableHead>
        <TableRow>
          {COLUMNS.map((column) => (
            <TableCell key={column}>{translate(`person.column.${column}`)}</TableCell>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((person) => (
          <TableRow
            key={person.id}
            hover
            onClick={() => void navigate(`/person/${person.id}/show`)}
            sx={{ cursor: 'pointer' }}
          >
            <TableCell>
              <Link
                component={RouterLink}
                to={`/person/${person.id}/show`}
                onClick={(event) => event.stopPropagation()}
              >
                {person.name}
              </Link>
            </TableCell>
            <TableCell>{person.idNumber}</TableCell>
            <TableCell>{word('Sex', person.sex)}</TableCell>
            <TableCell>{person.birthYear}</TableCell>
            <TableCell>{person.homeDivision.fullName}</TableCell>
            <TableCell>
              <VerdictTag verdict={person.status} />
            </TableCell>
            <TableCell sx={{ whiteSpace: 'nowrap' }}>
              {person.status?.validUntil ? fullTime(person.status.validUntil) : '—'}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
