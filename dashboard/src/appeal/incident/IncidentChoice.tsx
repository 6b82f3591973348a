import { useTranslate } from 'react-admin';
import { ListOpenIncidentsDocument } from '../../generated/documents';
import { Choice } from '../../shared/Choice';
import { useAsk } from '../../shared/use-api';
import { useWord } from '../../shared/use-text';

interface IncidentChoiceProps {
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Which of the open incidents cases are taken into. */
export function IncidentChoice({ value, onChange }: IncidentChoiceProps) {
  const translate = useTranslate();
  const word = useWord();
  const { data } = useAsk(ListOpenIncidentsDocument, {}, { live: { topics: ['incident'] } });
  const incidents = data?.incidents.edges.map(({ node }) => node) ?? [];
  return (
    <Choice
      label={translate('appeal.bulk.incident')}
      value={incidents.some(({ id }) => id === value) ? value : ''}
      options={incidents.map(({ id, number, place, cause, appealCount }) => ({
        value: id,
        label: translate('appeal.bulk.oneIncident', {
          number,
          place: place?.fullName ?? translate('incident.nowhere'),
          cause: word('CauseCode', cause),
          count: appealCount,
        }),
      }))}
      {...(data && incidents.length === 0 && { helperText: translate('appeal.bulk.noIncident') })}
      onChange={onChange}
      width={320}
    />
  );
}
