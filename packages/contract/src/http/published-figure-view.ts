import { PublishedFigure } from '@giam-sat/domain/published/published-figure';
import * as z from 'zod';

export const PublishedFigureView = z
  .object({ id: z.string(), ...PublishedFigure.shape })
  .meta({ id: 'PublishedFigure' });
