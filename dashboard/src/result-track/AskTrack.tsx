import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type InstitutionPartsFragment, TrackResultDocument, type TrackResultQuery } from '../generated/documents';
import { DayField } from '../shared/DayField';
import { CommandNotice } from '../shared/Faults';
import { fullTime } from '../shared/format';
import { InstitutionPicker } from '../shared/InstitutionPicker';
import { isLocalDay } from '../shared/local-day';
import { ink } from '../shared/tokens';
import { useCommand } from '../shared/use-api';
import { TrackView } from './TrackView';

type Tracked = Extract<TrackResultQuery['trackResult'], { readonly __typename: 'TrackedResult' }>;

interface AskTrackProps {
  readonly personId: string;
  readonly purpose: string;
  readonly onClose: () => void;
}

/** Where and when somebody says they were sampled; the answer goes by how that institution is connected. */
export function AskTrack({ personId, purpose, onClose }: AskTrackProps) {
  const translate = useTranslate();
  const ask = useCommand(TrackResultDocument);
  const [institution, setInstitution] = useState<InstitutionPartsFragment | null>(null);
  const [day, setDay] = useState('');
  const [found, setFound] = useState<Tracked | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = {
      personId,
      ...(institution && { institutionId: institution.id }),
      ...(isLocalDay(day) && { sampledOn: day }),
    };
    const answer = await ask.run({ input, purpose });
    setFound(answer?.__typename === 'TrackedResult' ? answer : null);
  };
  return (
    <Box sx={{ borderTop: `1px solid ${ink.line}`, pt: 1.5, display: 'grid', gap: 1 }}>
      <Box
        component="form"
        aria-label={translate('track.other')}
        onSubmit={(event) => void submit(event)}
        onKeyDown={(event) => event.key === 'Escape' && onClose()}
        sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'flex-start' }}
      >
        <Box sx={{ flex: 1, minWidth: 200 }}>
          <InstitutionPicker label={translate('track.institution')} value={institution} onChange={setInstitution} />
        </Box>
        <DayField label={translate('track.day')} value={day} onChange={setDay} width={190} />
        <Button type="submit" variant="outlined" loading={ask.busy} disabled={day !== '' && !isLocalDay(day)}>
          {translate('track.ask')}
        </Button>
        <Button color="inherit" onClick={onClose}>
          {translate('shared.cancel')}
        </Button>
      </Box>
      <CommandNotice refusal={ask.refusal} error={ask.error} />
      <Box role="status" sx={{ display: 'grid', gap: 1 }}>
        {found && (
          <>
            <Box sx={{ color: ink.muted }}>
              {found.sampledAt
                ? translate('track.sampled', { at: fullTime(found.sampledAt), institution: found.institution ?? '' })
                : translate('track.unknownTest')}
            </Box>
            <TrackView track={found.track} />
          </>
        )}
      </Box>
    </Box>
  );
}
