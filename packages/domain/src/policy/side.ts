import type { LeadGroup } from '../register/body.ts';

/**
 * The Fatherland Front with its organisations and the boards it sets up, and the People's Councils.
 * Neither enters for the other, nor sees what the other has not yet held or issued.
 */
export type Side = 'front' | 'council';

/** @returns nothing for agencies that are supervised, and others of no side */
export function sideOf(group: LeadGroup): Side | undefined {
  switch (group) {
    case 'front-and-organisations':
    case 'people-inspection-board':
    case 'community-investment-board':
      return 'front';
    case 'peoples-council':
      return 'council';
    case 'other':
      return undefined;
  }
}
