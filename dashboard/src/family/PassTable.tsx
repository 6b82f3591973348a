import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { PersonFamilyFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { PlainTable } from '../shared/PlainTable';
import { Tag } from '../shared/Tag';
import { useText, useWord } from '../shared/use-text';

type Pass = PersonFamilyFragment['checkpointPasses'][number];

const TONES = {
  PASS: 'green',
  PASS_WITH_COMPANION: 'green',
  PASS_REGISTERED: 'green',
  REGISTER_OFFLINE: 'yellow',
  NO_PASS: 'red',
} as const;

/** Checks of somebody without a code: what was shown, what was answered, and why. */
export function PassTable({ rows }: { readonly rows: readonly Pass[] }) {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  return (
    <PlainTable
      label={translate('family.passes')}
      rows={rows}
      rowKey={({ id }) => id}
      fromTop
      columns={[
        { label: translate('family.pass.at'), nowrap: true, cell: ({ at }) => fullTime(at) },
        { label: translate('family.pass.place'), cell: ({ place, partner }) => `${place} · ${partner}` },
        {
          label: translate('family.pass.answer'),
          cell: ({ answer }) => (
            <Tag tone={TONES[answer]} glyph>
              {word('CompanionAnswer', answer)}
            </Tag>
          ),
        },
        {
          label: translate('family.pass.why'),
          cell: ({ reasons, unidentified }) => (
            <>
              {reasons.map(({ code, sentence }) => (
                <Typography key={code} variant="body2">
                  {text(sentence)}
                </Typography>
              ))}
              {unidentified && <Typography variant="caption">{translate('family.pass.unidentified')}</Typography>}
            </>
          ),
        },
        {
          label: translate('family.pass.shown'),
          cell: ({ document, grade }) => `${word('ShownDocument', document)} · ${word('PassGrade', grade)}`,
        },
        { label: translate('family.pass.companion'), cell: ({ companion }) => companion?.name ?? '—' },
      ]}
    />
  );
}
