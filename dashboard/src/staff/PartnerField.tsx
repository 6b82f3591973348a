import { useTranslate } from 'react-admin';
import { ListPartnersDocument } from '../generated/documents';
import { Choice } from '../shared/Choice';
import { QueryState } from '../shared/QueryState';
import { useAsk } from '../shared/use-api';

interface PartnerFieldProps {
  readonly value: string;
  readonly error: boolean;
  readonly onChange: (partnerId: string) => void;
}

/** In whose portal somebody will work. */
export function PartnerField({ value, error, onChange }: PartnerFieldProps) {
  const translate = useTranslate();
  const query = useAsk(ListPartnersDocument, {});
  return (
    <QueryState query={query}>
      {({ partners }) => (
        <Choice
          label={translate('staff.partner')}
          value={value}
          options={partners.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name }))}
          onChange={onChange}
          required
          error={error}
          helperText={translate('staff.partnerHint')}
        />
      )}
    </QueryState>
  );
}
