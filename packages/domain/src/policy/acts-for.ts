import type { Day } from '../day.ts';
import { type Body, leadGroupOf } from '../register/body.ts';
import { COUNTRY } from '../register/unit.ts';
import { inScope } from '../scope.ts';
import type { Asking, Lead } from './asking.ts';
import { sideOf } from './side.ts';

/** Whether somebody works for the lead body itself, or for what took its place. */
export function isOwn(asking: Asking, lead: Lead): boolean {
  return asking.actor.org === lead.id || tookOver(asking, lead);
}

/** Of a body that is no more: its successor, the same body of a unit formed from its own, or its head. */
function tookOver(asking: Asking, lead: Lead): boolean {
  const { actorOrg, bodies, today } = asking;
  const body = bodies.get(lead.id);
  const isOver = body !== undefined && hasEnded(body, today);
  if (actorOrg === undefined || !isOver || hasEnded(actorOrg, today)) return false;
  if (successorsOf(asking, body).has(actorOrg.id)) return true;
  const isSame = actorOrg.type === lead.type || isHead(actorOrg, lead);
  return isSame && inScope(asking, lead.path);
}

function hasEnded({ to }: Body, today: Day): boolean {
  return to !== null && to < today;
}

function successorsOf({ bodies }: Asking, body: Body): Set<string> {
  const found = new Set<string>();
  const follow = (ids: readonly string[]): void => {
    for (const id of ids) {
      if (found.has(id)) continue;
      found.add(id);
      follow(bodies.get(id)?.successors ?? []);
    }
  };
  follow(body.successors ?? []);
  return found;
}

/** A Front committee stands before its organisations and boards, a Council or its Standing before Council bodies. */
function isHead(org: Body, lead: Lead): boolean {
  const side = sideOf(lead.group);
  if (side === 'front') return org.type === 'front';
  return side === 'council' && ['peoples-council', 'council-standing'].includes(org.type);
}

/**
 * Who may enter for a lead body: itself; a Front committee for organisations and boards of its subtree,
 * a Council for the Council bodies of its unit. It is shown as `enteredBy`.
 */
export function entersFor(asking: Asking, lead: Lead): boolean {
  const { actorOrg } = asking;
  if (isOwn(asking, lead)) return true;
  if (actorOrg === undefined || !isHead(actorOrg, lead)) return false;
  return actorOrg.type === 'front' ? inScope(asking, lead.path) : actorOrg.unit === lead.unit;
}

/** The wider work is led by Party committees and agencies too, of whose side nobody is: the Front enters it. */
export function entersActivityFor(asking: Asking, lead: Lead): boolean {
  if (entersFor(asking, lead)) return true;
  const isOthers = sideOf(lead.group) === undefined && asking.actorOrg?.type === 'front';
  return isOthers && inScope(asking, lead.path);
}

/** Who signs: the lead body's leader; for a board, which has no leader's account, the Front of its commune. */
export function signsFor(asking: Asking, lead: Lead): boolean {
  const { actorOrg } = asking;
  if (isOwn(asking, lead)) return true;
  const isBoard = lead.type.endsWith('-board');
  return isBoard && actorOrg?.type === 'front' && actorOrg.unit === lead.unit;
}

/** The Front of the board's commune confirms, or a higher one that covers it. */
export function confirmsFor(asking: Asking, lead: Lead): boolean {
  const isFront = asking.actorOrg?.type === 'front' && sideOf(lead.group) === 'front';
  return isFront && inScope(asking, lead.path);
}

/** Whether the confirming Front is not that of the board's own commune, nor of the one formed from it. */
export function isHigherFront({ actorUnit }: Asking, lead: Pick<Lead, 'unit'>): boolean {
  if (actorUnit === undefined) return false;
  return actorUnit.id !== lead.unit && !actorUnit.predecessors.includes(lead.unit);
}

/** Verifies within its subtree, on its own side. */
export function monitorsFor(asking: Asking, lead: Lead): boolean {
  return isOfSide(asking, lead) && inScope(asking, lead.path);
}

function isOfSide({ actorOrg }: Asking, lead: Lead): boolean {
  const side = sideOf(lead.group);
  return (
    actorOrg !== undefined && side !== undefined && sideOf(leadGroupOf(actorOrg.type)) === side
  );
}

/** Whether somebody works on the Front's side, boards included. */
export function isOfFront({ actorOrg }: Asking): boolean {
  return actorOrg !== undefined && sideOf(leadGroupOf(actorOrg.type)) === 'front';
}

/** An auditor of the central Front without a unit audits the country. */
export function audits(asking: Asking, path: readonly string[]): boolean {
  const isCentral = asking.actorUnit === undefined && asking.actorOrg?.unit === COUNTRY;
  return isCentral || inScope(asking, path);
}
