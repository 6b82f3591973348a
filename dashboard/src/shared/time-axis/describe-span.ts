import { useTranslate } from 'react-admin';
import { fullDay, fullTime, shortDay, shortTime } from '../format';
import { useText, useWord } from '../use-text';
import type { Span } from './build-lanes';

export interface SpanWords {
  /** Short, on the bar. */
  readonly label: string;
  /** A whole line, for the tooltip. */
  readonly line: string;
  readonly note: string;
}

/** The words for one thing on the axis, the same in the drawing and in the table. */
export function useSpanWords(): (span: Span) => SpanWords {
  const translate = useTranslate();
  const word = useWord();
  const text = useText();
  const what = ({ fact, visible }: Span): { label: string; note: string } => {
    if ('inForceFrom' in fact) {
      const level = fact.level ? word('RiskLevel', fact.level) : word('AreaKind', fact.kind);
      return {
        label: `${fact.division.name} · ${level}`,
        note: fact.places > 1 ? translate('decision.places', { count: fact.places }) : '',
      };
    }
    if ('sampledAt' in fact) {
      const unseen = visible ? '' : translate('timeAxis.notVisible');
      return {
        label: word('TestResult', fact.result),
        note: [fact.institution.name, unseen].filter(Boolean).join(' · '),
      };
    }
    if ('effectiveFrom' in fact) {
      return {
        label: fact.number,
        note: `${word('PhoneChannel', fact.channel)} · ${word('PhoneVerification', fact.verification)}`,
      };
    }
    if ('givenOn' in fact) {
      return {
        label: shortDay(`${fact.givenOn}T12:00:00+08:00`),
        note: [fact.productName && text(fact.productName), fact.institution].filter(Boolean).join(' '),
      };
    }
    if ('declaredAt' in fact) {
      const from = fact.departureDivision && translate('timeAxis.declaredFrom', { place: fact.departureDivision.name });
      return { label: shortTime(fact.declaredAt), note: from ?? '' };
    }
    if ('validFrom' in fact) {
      const kind = word('CorrectionKind', fact.kind);
      return {
        label: fact.division ? `${kind} → ${fact.division.name}` : kind,
        note: word('CorrectionState', fact.state),
      };
    }
    return { label: `${fact.division.name} · ${word('StaySource', fact.source)}`, note: fact.detail ?? '' };
  };
  return (span) => {
    const { label, note } = what(span);
    const end = span.to === null ? translate('shared.ongoing') : fullTime(span.to);
    const when =
      span.lane === 'dose'
        ? fullDay(span.from)
        : span.to === span.from
          ? fullTime(span.from)
          : `${fullTime(span.from)} – ${end}`;
    const precision = span.precision ? translate(`decision.precision.${span.precision}`) : '';
    const tail = span.tail ? translate('timeAxis.tail', { until: fullTime(span.tail) }) : '';
    const decisive = span.decisive ? translate('timeAxis.decisive') : '';
    const notes = [note, tail, decisive].filter(Boolean).join(' · ');
    return { label, note: notes, line: [label, when, precision, notes].filter(Boolean).join('\n') };
  };
}
