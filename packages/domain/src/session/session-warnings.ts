import { type Amounts, LAND_KINDS, MONEY_KINDS } from '../money.ts';
import type { Warning } from '../warning.ts';
import type { Session } from './session.ts';

/** Law 75/2015 Art. 33; its wording since Law 97/2025/QH15 was not read. */
const SAME_LEVEL = 'Luật Mặt trận Tổ quốc Việt Nam số 75/2015/QH13, Điều 33';

/** What of a session is worth a second look, as a pure function of its record. */
export function sessionWarnings(session: Session): Warning[] {
  return [...draftWarnings(session), ...amountWarnings(session)];
}

function draftWarnings({ description, held }: Session): Warning[] {
  const { kind, draft, lead } = description;
  if (kind !== 'criticism') return [];
  if (draft === undefined) {
    return held === undefined ? [] : [{ code: 'draft-missing', pointer: '/draft' }];
  }
  const { late, receivedOn = '', submitOn = '', ownerBody } = draft;
  const warnings: Warning[] = [];
  if (late !== undefined) {
    const { days, number, basis, verified } = late;
    const data = { received: receivedOn, submitted: submitOn, days, number };
    warnings.push({ code: 'draft-late', pointer: '/draft/receivedOn', data, basis, verified });
  }
  if (ownerBody !== undefined && ownerBody.level !== lead.level) {
    const data = { owner: ownerBody.level, lead: lead.level };
    const rest = { data, basis: SAME_LEVEL, verified: false };
    warnings.push({ code: 'draft-level-differs', pointer: '/draft/ownerBody', ...rest });
  }
  return warnings;
}

function amountWarnings({ findings, recommendations }: Session): Warning[] {
  return findings.flatMap((finding, at) => {
    const under = recommendations.filter((one) => one.finding === finding.id);
    return [
      ...amountsOver(finding.amounts, `/findings/${at}`),
      ...under.flatMap((one, index) =>
        amountsOver(one.amounts, `/findings/${at}/recommendations/${index}`),
      ),
    ];
  });
}

/** Nobody decides more than was proposed or recovers more than was decided, unless it was mistyped. */
function amountsOver(amounts: Amounts | undefined, base: string): Warning[] {
  return [...MONEY_KINDS, ...LAND_KINDS].flatMap((kind) => {
    const { proposed, decided, actual } = amounts?.[kind] ?? {};
    const pointer = `${base}/amounts/${kind}`;
    return [
      over(kind, pointer, ['decided', decided], ['proposed', proposed]),
      decided === undefined
        ? over(kind, pointer, ['actual', actual], ['proposed', proposed])
        : over(kind, pointer, ['actual', actual], ['decided', decided]),
    ].flat();
  });
}

type Given = readonly [stage: string, value: number | undefined];

function over(amount: string, pointer: string, [later, value]: Given, [earlier, limit]: Given) {
  if (value === undefined || limit === undefined || value <= limit) return [];
  const data = { amount, later, value, earlier, limit };
  return [{ code: 'amount-over', pointer: `${pointer}/${later}`, data } as const];
}
