import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useCan } from '../access';
import type { BoundNumberFragment, DecisionPartsFragment, PersonNumbersFragment } from '../generated/documents';
import { fullDay, fullTime, shortTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { useWord } from '../shared/use-text';
import { causingNumbers } from './causing-numbers';
import { NumberHints } from './NumberHints';
import { VerifyDialog } from './VerifyDialog';

const STATES = { PENDING: 'unknown', ACTIVE: 'green', ENDING: 'yellow', ENDED: 'unknown' } as const;
const ANSWERS = { VERIFIED: 'green', UNVERIFIED: 'red', UNKNOWN: 'yellow' } as const;

interface NumberPanelProps {
  readonly person: PersonNumbersFragment;
  readonly decision: DecisionPartsFragment | null | undefined;
  readonly onChanged: () => void;
}

/** Numbers bound under somebody's name: from when and until when each counts, which one stops them, what unbinding would do (绑定号码). */
export function NumberPanel({ person, decision, onChanged }: NumberPanelProps) {
  const translate = useTranslate();
  const word = useWord();
  const may = useCan()('Mutation.requestVerification');
  const [asking, setAsking] = useState<BoundNumberFragment | null>(null);
  const causing = causingNumbers(decision);
  const label = (name: string): string => translate(`phone.${name}`);
  return (
    <>
      {person.numberDiagnoses.length > 0 && (
        <Box sx={{ px: 2, py: 1.5 }}>
          <NumberHints diagnoses={person.numberDiagnoses} />
        </Box>
      )}
      {person.boundNumbers.length > 0 && (
        <PlainTable
          label={label('title')}
          rows={person.boundNumbers}
          rowKey={({ id }) => id}
          fromTop
          columns={[
            {
              label: label('number'),
              cell: ({ id, number }) => (
                <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
                  {number}
                  {causing.has(id) && (
                    <Tag tone="red" glyph>
                      {label('causing')}
                    </Tag>
                  )}
                </Box>
              ),
            },
            { label: label('channel'), cell: ({ channel }) => word('PhoneChannel', channel) },
            {
              label: label('state'),
              cell: ({ state }) => (
                <Tag tone={STATES[state]} glyph>
                  {word('BindingState', state)}
                </Tag>
              ),
            },
            { label: label('counts'), nowrap: true, cell: (row) => <Counts row={row} /> },
            {
              label: label('ifUnbound'),
              nowrap: true,
              cell: ({ ifUnboundToday }) =>
                ifUnboundToday ? translate('phone.until', { at: fullTime(ifUnboundToday) }) : label('nothingChanges'),
            },
            { label: label('verification'), cell: (row) => <Answer row={row} /> },
            {
              label: label('act'),
              cell: (row) =>
                may && row.state !== 'ENDED' && !row.verificationAskedAt ? (
                  <Button size="small" onClick={() => setAsking(row)}>
                    {label('askAgain')}
                  </Button>
                ) : null,
            },
          ]}
        />
      )}
      {asking && (
        <VerifyDialog
          personId={person.id}
          binding={asking}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            onChanged();
          }}
        />
      )}
    </>
  );
}

/** The day it starts or stops counting, whichever is ahead; both once they are past. */
function Counts({ row: { boundAt, effectiveFrom, effectiveTo, unboundAt } }: { readonly row: BoundNumberFragment }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'grid' }}>
      <span>{translate('phone.from', { at: fullTime(effectiveFrom) })}</span>
      {effectiveTo && <span>{translate('phone.to', { at: fullTime(effectiveTo) })}</span>}
      <Typography variant="caption">
        {translate(unboundAt ? 'phone.boundAndUnbound' : 'phone.bound', {
          bound: fullDay(boundAt),
          unbound: unboundAt ? fullDay(unboundAt) : '',
        })}
      </Typography>
    </Box>
  );
}

function Answer({ row: { verification, answeredAt, verificationAskedAt } }: { readonly row: BoundNumberFragment }) {
  const translate = useTranslate();
  const word = useWord();
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'start' }}>
      <Tag tone={ANSWERS[verification as keyof typeof ANSWERS]} glyph>
        {word('PhoneVerification', verification)}
      </Tag>
      {answeredAt && <Typography variant="caption">{shortTime(answeredAt)}</Typography>}
      {verificationAskedAt && (
        <Typography variant="caption">{translate('phone.asked', { at: shortTime(verificationAskedAt) })}</Typography>
      )}
    </Box>
  );
}
