import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import type { ChangesPartsFragment } from '../generated/documents';
import { fullTime } from '../shared/format';
import { ink } from '../shared/tokens';
import { useText, useWord } from '../shared/use-text';

/** What else changes with the outcome: rules, gaps, doses, somebody else, and what becomes of it in time. */
export function BeforeAfterChanges({ changes }: { readonly changes: ChangesPartsFragment }) {
  const translate = useTranslate();
  const text = useText();
  const word = useWord();
  const first = changes.steps.find(({ at }) => at === changes.holdsUntil);
  const rows: readonly (readonly [string, readonly ReactNode[]])[] = [
    [
      'rules',
      changes.rules.map((rule) => (
        <span key={rule.ruleId}>
          {translate(`composer.change.${ruleChange(rule)}`, { rule: `${rule.ruleId} ${text(rule.title)}` })}
        </span>
      )),
    ],
    ['gapsClosed', changes.gapsClosed.map(({ code, sentence }) => <span key={code}>{text(sentence)}</span>)],
    ['gapsOpened', changes.gapsOpened.map(({ code, sentence }) => <span key={code}>{text(sentence)}</span>)],
    [
      'vaccination',
      changes.vaccination
        ? [
            <span key="dose">
              {`${word('VaccinationState', changes.vaccination.before)} → ${word('VaccinationState', changes.vaccination.after)}`}
            </span>,
          ]
        : [],
    ],
    [
      'others',
      changes.others ? [<span key="others">{translate(`composer.change.other.${changes.others}`)}</span>] : [],
    ],
    [
      'holds',
      changes.holdsUntil
        ? [
            <span key="holds">
              {translate('composer.change.holdsUntil', {
                at: fullTime(changes.holdsUntil),
                then: first ? text(first.outcome.headline) : '',
              })}
            </span>,
          ]
        : [],
    ],
    [
      'ends',
      [
        <span key="ends">
          {translate('composer.change.endsAt', {
            at: fullTime(changes.endsAt),
            then: text(changes.returnsTo.headline),
          })}
        </span>,
      ],
    ],
  ];
  return (
    <Box
      component="dl"
      aria-label={translate('composer.change.title')}
      sx={{ m: 0, fontSize: 13, display: 'grid', gap: 0.5 }}
    >
      {rows
        .filter(([, values]) => values.length > 0)
        .map(([name, values]) => (
          <Box key={name} sx={{ display: 'grid', gridTemplateColumns: '88px minmax(0, 1fr)', gap: 1 }}>
            <Box component="dt" sx={{ color: ink.muted }}>
              {translate(`composer.change.${name}`)}
            </Box>
            <Box component="dd" sx={{ m: 0, display: 'grid', gap: 0.25 }}>
              {values}
            </Box>
          </Box>
        ))}
    </Box>
  );
}

type RuleChange = ChangesPartsFragment['rules'][number];

function ruleChange({ before, after, decidesAfter, decidedBefore }: RuleChange): string {
  if (decidesAfter) return 'decides';
  if (decidedBefore && after === 'TRUE') return 'noLongerDecides';
  if (before === 'TRUE') return 'stops';
  return after === 'TRUE' ? 'fires' : 'differs';
}
