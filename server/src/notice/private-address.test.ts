import { describe, expect, test } from 'vitest';
import { isPrivateAddress } from './private-address.js';

/** As a browser, and our own request, read an address: `0x7f.1` is 127.0.0.1. */
const hostOf = (text: string): string => new URL(`https://${text}/`).hostname.replace(/^\[|\]$/g, '');

describe('an address', () => {
  test.each([
    '127.0.0.1',
    '0x7f.1',
    '2130706433',
    '１２７.0.0.1',
    '10.1.2.3',
    '169.254.169.254',
    '100.64.0.1',
    '224.0.0.1',
    '[::]',
    '[::1]',
    '[::127.0.0.1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:0:127.0.0.1]',
    '[64:ff9b::10.0.0.1]',
    '[64:ff9b:1::10.0.0.1]',
    '[100::1]',
    '[2001::1]',
    '[2001:db8::1]',
    '[2002:7f00:1::]',
    '[3fff::1]',
    '[5f00::1]',
    '[fc00::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
  ])('%s leads into no public network', (text) => {
    expect(isPrivateAddress(hostOf(text))).toBe(true);
  });

  test.each(['8.8.8.8', '[2001:4860:4860::8888]', '[2400:3200::1]'])('%s is public', (text) => {
    expect(isPrivateAddress(hostOf(text))).toBe(false);
  });

  test.each(['fe80::1%eth0', 'partner.example.com', ''])('%j is none that we ask', (text) => {
    expect(isPrivateAddress(text)).toBe(true);
  });
});
