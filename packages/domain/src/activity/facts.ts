import * as z from 'zod';
import { Id, line } from '../text.ts';

/**
 * The wider work beside sessions: dialogues of leaders with the People (hội nghị đối thoại), training
 * (hội nghị tập huấn), "Dân vận khéo" models, meetings under grassroots democracy.
 */
export const ACTIVITY_KINDS = ['dialogue', 'training', 'model', 'meeting'] as const;

/** Who led a dialogue: người đứng đầu cấp ủy, người đứng đầu chính quyền, both of them, somebody else. */
export const LEADERS = ['party-secretary', 'government-head', 'both', 'other'] as const;

/** Họp thôn, tổ dân phố; hội nghị cán bộ, công chức, viên chức; hội nghị người lao động. */
export const MEETINGS = ['villagers', 'officials', 'workers'] as const;

/** Answers in numbers; what was said is in the minutes. */
const issues = z.int().min(0).max(10_000).optional();
const attendance = z.int().min(0).max(100_000).optional();

/** What every kind is told with. */
export const commonShape = {
  /** For a model its name. */
  subject: line(1000),
  topic: Id.optional(),
};

/** What only one kind is told with, beside its days. */
export const dialogueShape = {
  leader: z.enum(LEADERS),
  attendance,
  issuesRaised: issues,
  /** Of those raised, answered there. */
  issuesAnswered: issues,
};
export const trainingShape = {
  /** Lượt: somebody who came twice is two. Never a number of people. */
  attendances: z.int().min(1).max(100_000),
};
export const modelShape = {
  /** Lĩnh vực as the decision names it; practice varies. */
  field: line(200).optional(),
};
/** How many meetings may be entered as one line. */
const MOST_MEETINGS = 10_000;
export const meetingNumber = z.int().min(1).max(MOST_MEETINGS);
export const meetingShape = { meeting: z.enum(MEETINGS), attendance };
