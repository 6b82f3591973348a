import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { VaccinationStatusPartsFragment } from '../generated/documents';
import { Glyph } from '../shared/Glyph';
import { Tag } from '../shared/Tag';
import { ink, tone, type ToneName } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';

const STATE_TONE: Record<VaccinationStatusPartsFragment['state'], ToneName> = {
  BOOSTED: 'green',
  COMPLETE: 'green',
  PARTIAL: 'yellow',
  NO_RECORD_FOUND: 'info',
  UNKNOWN: 'unknown',
};

/** The derived status with the rule that decided and what is not known; a missing record is never "not vaccinated". */
export function VaccinationPanel({ status }: { readonly status: VaccinationStatusPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const { state, headline, rule, ruleId, policyId, policyVersion, gaps } = status;
  return (
    <Box
      component="section"
      aria-label={translate('person.vaccine.status')}
      sx={{ px: 2, py: 1.5, borderBottom: `1px solid ${ink.line}`, display: 'grid', gap: 1 }}
    >
      <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexWrap: 'wrap' }}>
        <Tag tone={STATE_TONE[state]} glyph>
          {word('VaccinationState', state)}
        </Tag>
        <strong>{text(headline)}</strong>
      </Box>
      {rule && (
        <Box sx={{ color: ink.muted, fontSize: 13 }}>
          {translate('person.vaccine.rule', {
            title: text(rule),
            rule: ruleId,
            policy: policyId,
            version: policyVersion,
          })}
        </Box>
      )}
      {gaps.length > 0 && (
        <Box
          component="ul"
          aria-label={translate('person.vaccine.gaps')}
          sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 0.5 }}
        >
          {gaps.map((gap) => (
            <Box
              component="li"
              key={`${gap.code}${gap.source?.code ?? gap.doseId ?? ''}`}
              sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}
            >
              <Box sx={{ pt: '3px', display: 'flex' }}>
                <Glyph name="unknown" colour={tone.unknown.main} size={14} />
              </Box>
              <span>{text(gap.sentence)}</span>
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}
