import { expect, test } from 'vitest';
import { leaveCall, resumeCall } from './call-handover';

test('a call goes on in the other language', () => {
  leaveCall('p1', 'zh', 1_000);
  expect(resumeCall('en', 1_050)).toBe('p1');
  expect(resumeCall('en', 1_060)).toBeNull();
});

test('whoever left the screen has ended the call', () => {
  leaveCall('p1', 'zh', 1_000);
  expect(resumeCall('zh', 1_050)).toBeNull();
  leaveCall('p1', 'zh', 1_000);
  expect(resumeCall('en', 9_000)).toBeNull();
});
