import type { CloudFrontResponseEvent } from 'aws-lambda';
import { reword } from './reword.ts';

export const handler = async (event: CloudFrontResponseEvent) => reword(event);
