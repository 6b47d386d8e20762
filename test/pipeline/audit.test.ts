import { describe, expect, it } from 'vitest';
import { readAudit } from '../../packages/pipeline/src/audit/read-audit.ts';

const advisory = {
  ...{ id: 1, module_name: 'left', severity: 'high', title: 'Prototype pollution' },
  ...{ url: 'https://github.com/advisories/GHSA-1', vulnerable_versions: '<2.0.0', findings: [] },
};

describe('what the registry says of the packages', () => {
  it('is told package by package', () => {
    const printed = JSON.stringify({ actions: [], advisories: { 1: advisory }, metadata: {} });
    expect(readAudit(printed)).toMatchObject({
      advisories: [{ module_name: 'left', severity: 'high', vulnerable_versions: '<2.0.0' }],
    });
    expect(readAudit('{"advisories":{}}')).toEqual({ advisories: [] });
  });

  it('is a reason when the registry can not be asked, and never silence', () => {
    const error = { code: 'ERR_PNPM_AUDIT_BAD_RESPONSE', message: 'responded with 405' };
    const unasked = 'ERR_PNPM_AUDIT_BAD_RESPONSE: responded with 405';
    expect(readAudit(JSON.stringify({ error }))).toEqual({ unasked });
    for (const printed of ['', 'offline', '{}', '{"advisories":[{}]}']) {
      expect(() => readAudit(printed)).toThrow();
    }
  });
});
