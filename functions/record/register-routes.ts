import {
  endBodyRoute,
  endUnitRoute,
  registerBodyRoute,
  registerUnitRoute,
} from '@giam-sat/contract/routes/register-write-routes';
import { endBody } from '@giam-sat/domain/register/register-body';
import { endUnit, registerUnit } from '@giam-sat/domain/register/register-unit';
import { unitId } from '@giam-sat/domain/register/unit';
import { writeRequest } from '@giam-sat/writing/request';
import type { Dependencies } from '@giam-sat/writing/session-writing';
import { etag } from '@giam-sat/writing/write-record';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { writeEnd, writeNewBody, writeNewUnit } from './register-writing.ts';

export function registerRoutes(app: OpenAPIHono, on: Dependencies): void {
  app.openapi(registerUnitRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const command = c.req.valid('json');
    const id = unitId(command.code, command.from);
    const { version, state } = await writeNewUnit(on, request, id, command, (context, unit) =>
      registerUnit(context, unit, command),
    );
    return c.json(state, 201, { etag: etag(version), location: `/registers/units/${id}` });
  });
  app.openapi(endUnitRoute, async (c): Promise<Response> => {
    const command = c.req.valid('json');
    const units = command.successors.map((one) => one.unit);
    const wanted = { bodies: [], units, topics: [] };
    const request = await writeRequest(c);
    const id = c.req.valid('param').id;
    const { version, state } = await writeEnd(on, request, 'unit', id, wanted, (context, unit) =>
      endUnit(context, unit, command),
    );
    return c.json(state, 200, { etag: etag(version) });
  });
  app.openapi(registerBodyRoute, async (c): Promise<Response> => {
    const request = await writeRequest(c);
    const { version, state } = await writeNewBody(on, request, c.req.valid('json'));
    const location = `/registers/bodies/${state.id}`;
    return c.json(state, 201, { etag: etag(version), location });
  });
  app.openapi(endBodyRoute, async (c): Promise<Response> => {
    const command = c.req.valid('json');
    const wanted = { bodies: command.successors, units: [], topics: [] };
    const request = await writeRequest(c);
    const id = c.req.valid('param').id;
    const { version, state } = await writeEnd(on, request, 'body', id, wanted, (context, body) =>
      endBody(context, body, command),
    );
    return c.json(state, 200, { etag: etag(version) });
  });
}
