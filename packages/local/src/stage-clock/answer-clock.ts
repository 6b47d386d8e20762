import type { IncomingMessage, ServerResponse } from 'node:http';
import { Day, daysBetween } from '@giam-sat/domain/day';
import * as z from 'zod';
import { sendJson } from '../http/send-result.ts';
import { type ClockMove, moveClock, stageDay } from './move-clock.ts';

const Asked = z.strictObject({ to: Day });
/** More than a year at once is rather a slip of the keyboard, and takes long. */
const MOST_DAYS = 400;
const LARGEST = 10_000;

export type AnswerClock = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** GET /local/clock says the day; POST {"to": "2026-03-01"} lets the days pass until then. */
export function createAnswerClock(move: ClockMove): AnswerClock {
  let isMoving = false;
  return async (request, response) => {
    const from = await stageDay(move.ledger);
    if (request.method === 'GET') return sendJson(response, 200, { day: from });
    if (request.method !== 'POST') return refuse(response, 405, 'GET, POST', 'GET, POST');
    const asked = Asked.safeParse(await jsonOf(request));
    if (!asked.success) {
      return refuse(response, 400, 'Cần {"to": "YYYY-MM-DD"}', '{"to": "YYYY-MM-DD"} is needed');
    }
    const { to } = asked.data;
    if (to < from) {
      return refuse(
        response,
        422,
        `Đồng hồ chỉ tiến: hôm nay đã là ${from}`,
        `The clock only goes forward: it is ${from} already`,
      );
    }
    if (daysBetween(from, to) > MOST_DAYS) {
      return refuse(
        response,
        422,
        `Mỗi lần nhiều nhất ${MOST_DAYS} ngày`,
        `${MOST_DAYS} days at most`,
      );
    }
    if (isMoving) return refuse(response, 409, 'Đồng hồ đang chạy', 'The clock is being moved');
    isMoving = true;
    try {
      const passed = await moveClock(move, to);
      sendJson(response, 200, { from, to, days: passed.length });
    } finally {
      isMoving = false;
    }
  };
}

function refuse(response: ServerResponse, status: number, vi: string, en: string): void {
  const problem = {
    type: 'about:blank',
    title: vi,
    status,
    detail: vi,
    en: { title: en, detail: en },
  };
  sendJson(response, status, problem, 'application/problem+json');
}

async function jsonOf(request: IncomingMessage): Promise<unknown> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > LARGEST) return undefined;
  }
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
