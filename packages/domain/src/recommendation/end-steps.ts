import { happened } from '../context.ts';
import type { SessionEvent } from '../session/events.ts';
import { checkDay, type Following } from './following.ts';
import type { FollowCommand } from './inputs.ts';

export type EndCommand = Extract<
  FollowCommand,
  {
    action:
      | 'record-not-implemented'
      | 'mark-not-feasible'
      | 'accept-explanation'
      | 'compare'
      | 'withdraw';
  }
>;

/** Decides the steps that end a recommendation without a monitor's verification. */
export function ended(on: Following, command: EndCommand): SessionEvent {
  const { context, one } = on;
  const { id } = one;
  switch (command.action) {
    case 'record-not-implemented': {
      const { document } = command.input;
      checkDay(on, document.on, '/document/on');
      const data = { id, ...command.input };
      return happened(context, 'recommendation.not-implemented', document.on, data);
    }
    case 'mark-not-feasible': {
      const { approval } = command.input;
      checkDay(on, approval.on, '/approval/on');
      const data = { id, ...command.input };
      return happened(context, 'recommendation.not-feasible', approval.on, data);
    }
    case 'accept-explanation': {
      const { document } = command.input;
      checkDay(on, document.on, '/document/on');
      const data = { id, ...command.input };
      return happened(context, 'recommendation.explanation-accepted', document.on, data);
    }
    case 'compare': {
      const { act } = command.input;
      checkDay(on, act.on, '/act/on');
      return happened(context, 'recommendation.compared', act.on, { id, ...command.input });
    }
    case 'withdraw': {
      const { on: day, reason, document } = command.input;
      checkDay(on, day);
      if (one.letter !== undefined && document === undefined) {
        on.refusals.add('document-missing', '/document', { id });
      }
      return happened(context, 'recommendation.withdrawn', day, { id, reason, document });
    }
  }
}
