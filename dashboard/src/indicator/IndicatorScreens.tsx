import { useState } from 'react';
import { Route, Routes } from 'react-router-dom';
import { useNow } from '../shared/clock/ClockProvider';
import { IndicatorList } from './IndicatorList';
import { IndicatorShow } from './IndicatorShow';
import { type Choice, chosenSpan } from './chosen-span';

const MINUTE = 60_000;

/** The screens below `/indicator`; the span chosen on one holds on the other. */
export function IndicatorScreens() {
  const [choice, setChoice] = useState<Choice>({ preset: 'month', from: '', to: '' });
  const span = chosenSpan(choice, useNow(MINUTE));
  const given = { choice, setChoice, span } as const;
  return (
    <Routes>
      <Route index element={<IndicatorList {...given} />} />
      <Route path=":code" element={<IndicatorShow {...given} />} />
    </Routes>
  );
}
