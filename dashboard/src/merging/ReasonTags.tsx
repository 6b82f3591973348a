import Box from '@mui/material/Box';
import type { DuplicateReason } from '../generated/documents';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';

/** What speaks against two records being of one person. */
const AGAINST: ReadonlySet<DuplicateReason> = new Set<DuplicateReason>([
  'OTHER_SEX',
  'OTHER_BIRTHDAY',
  'OTHER_BIRTH_YEAR',
  'TWO_RESIDENT_NUMBERS',
  'PLACES_CONFLICT',
]);

/** For with a plus, against with a minus: never by colour alone. */
export function ReasonTags({ reasons }: { readonly reasons: readonly DuplicateReason[] }) {
  const word = useWord();
  return (
    <Box sx={{ display: 'flex', gap: 0.5, flexWrap: 'wrap' }}>
      {reasons.map((reason) => (
        <Tag key={reason} tone={AGAINST.has(reason) ? 'red' : 'green'}>
          {`${AGAINST.has(reason) ? '−' : '+'} ${word('DuplicateReason', reason)}`}
        </Tag>
      ))}
    </Box>
  );
}
