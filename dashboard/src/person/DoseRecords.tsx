import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { PaperDoseForm, SettlePaperDose } from '../paper-dose';
import { fullDay, fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Empty } from '../shared/QueryState';
import { useText, useWord } from '../shared/use-text';
import type { ShownPerson } from './PersonShow';
import { VaccinationPanel } from './VaccinationPanel';

/** What is read with the doses. */
const REREADS = ['ShowPerson'];

/** What the doses come to, and every record with what became of it. */
export function DoseRecords({ person }: { readonly person: ShownPerson }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const uses = new Map(person.vaccinationStatus.doses.map((dose) => [dose.doseId, dose]));
  return (
    <>
      <VaccinationPanel status={person.vaccinationStatus} />
      <PaperDoseForm personId={person.id} rereads={REREADS} />
      {person.vaccinations.length === 0 ? (
        <Empty title={translate('person.none.vaccinations')} hint={translate('person.vaccine.notUnvaccinated')} />
      ) : (
        <PlainTable
          label={translate('person.vaccinations')}
          rows={person.vaccinations}
          rowKey={({ id }) => id}
          columns={[
            { label: translate('person.dose.number'), cell: ({ doseNumber }) => doseNumber ?? '—' },
            {
              label: translate('person.dose.day'),
              nowrap: true,
              cell: ({ givenOn }) => fullDay(`${givenOn}T12:00:00+08:00`),
            },
            {
              label: translate('person.dose.product'),
              cell: ({ productName }) => (productName ? text(productName) : '—'),
            },
            {
              label: translate('person.dose.use'),
              cell: ({ id }) => {
                const used = uses.get(id);
                return used ? text(used.sentence) : '—';
              },
            },
            {
              label: translate('person.dose.institution'),
              cell: ({ institution, division }) => `${division.fullName} ${institution}`,
            },
            {
              label: translate('person.dose.toldBy'),
              cell: ({ toldBy, receivedAt }) => (
                <>
                  {text(toldBy)}
                  <Typography variant="caption" component="div">
                    {translate('person.dose.received', { at: fullTime(receivedAt) })}
                  </Typography>
                </>
              ),
            },
            {
              label: translate('person.dose.grade'),
              cell: (dose) => (
                <>
                  {word('EvidenceGrade', dose.grade)}
                  <SettlePaperDose personId={person.id} dose={dose} rereads={REREADS} />
                </>
              ),
            },
          ]}
        />
      )}
    </>
  );
}
