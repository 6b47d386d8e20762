import { AccountEvent } from '@giam-sat/domain/account/account';
import { AdministratorsEvent } from '@giam-sat/domain/account/administrators';
import { ActivityEvent } from '@giam-sat/domain/activity/events';
import { BoardEvent } from '@giam-sat/domain/board/events';
import { CalendarEvent } from '@giam-sat/domain/calendar/calendar';
import { ConfidingEvent } from '@giam-sat/domain/confiding/events';
import { ProjectEvent } from '@giam-sat/domain/project/events';
import { ProgressedV1 } from '@giam-sat/domain/project/progressed-v1';
import { PublishedFigureEvent } from '@giam-sat/domain/published/published-figure';
import { BodyEvent } from '@giam-sat/domain/register/body';
import { TopicEvent } from '@giam-sat/domain/register/topic';
import { UnitEvent } from '@giam-sat/domain/register/unit';
import { RuleEvent } from '@giam-sat/domain/rules/rule-book';
import { SessionEvent } from '@giam-sat/domain/session/events';
import * as z from 'zod';
import { CloudEvent, outsideType } from '../http/cloud-event.ts';

/** What was stored in an earlier schema stays in the feed as it was written. */
export const earlierSchemas = [ProgressedV1];

/** Every event the system emits, from the schemas it is stored with. */
export const eventSchemas = [
  ...SessionEvent.options,
  ...UnitEvent.options,
  ...BodyEvent.options,
  ...TopicEvent.options,
  ...PublishedFigureEvent.options,
  ...CalendarEvent.options,
  ...RuleEvent.options,
  ...ActivityEvent.options,
  ...ProjectEvent.options,
  ...BoardEvent.options,
  ...AccountEvent.options,
  ...AdministratorsEvent.options,
  ...ConfidingEvent.options,
];

/** What the bus and the feed carry, as AsyncAPI 3.0. */
export function asyncApiDocument() {
  const messages = [...eventSchemas, ...earlierSchemas].map((event) => {
    const [type = ''] = event.shape.type.values;
    const name = outsideType(type, event.shape.schema.value);
    const data = z.toJSONSchema(event.shape.data, { io: 'input' });
    const envelope = z.toJSONSchema(CloudEvent, { io: 'output' });
    const properties = { ...envelope.properties, type: { const: name }, data };
    return [name, { name, contentType: 'application/json', payload: { ...envelope, properties } }];
  });
  const byName = Object.fromEntries(messages);
  const channel = 'events';
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Giám Sát – events',
      version: '1',
      description:
        'CloudEvents 1.0 on EventBridge (source vn.giamsat), the same by GET /feed. At least once and possibly out of order by push: `position` is gapless, a consumer that sees a gap pulls the feed.',
    },
    channels: {
      [channel]: {
        address: channel,
        messages: Object.fromEntries(
          Object.keys(byName).map((name) => [name, { $ref: `#/components/messages/${name}` }]),
        ),
      },
    },
    operations: {
      receive: { action: 'send', channel: { $ref: `#/channels/${channel}` } },
    },
    components: { messages: byName },
  };
}
