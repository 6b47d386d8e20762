import { type WebFile, webFiles } from '@giam-sat/web/hosting/web-files';
import type { Stage } from '../../../../infra/stages.ts';
import { pagesBucketOf } from './pages-bucket.ts';
import { pagesConfig } from './pages-config.ts';

export interface PublishedPages {
  readonly count: number;
  /** What stood there before under names that mean something else now: the way back. */
  readonly former: readonly WebFile[];
}

/**
 * Puts the built pages where the stage's distribution reads them, with what they are told of the
 * stage. Files of former versions stay: a page that was opened before still loads them.
 * @param directory what the build made
 */
export async function publishPages(
  stage: Stage,
  outputs: ReadonlyMap<string, string>,
  directory: string,
): Promise<PublishedPages> {
  const files = webFiles(directory, pagesConfig(stage, outputs));
  const bucket = pagesBucketOf(stage.region, outputs);
  try {
    const former = await bucket.current(files);
    await bucket.put(files);
    return { count: files.length, former };
  } finally {
    bucket.close();
  }
}

/** Puts back what `publishPages` found. */
export async function restorePages(
  stage: Stage,
  outputs: ReadonlyMap<string, string>,
  former: readonly WebFile[],
): Promise<void> {
  const bucket = pagesBucketOf(stage.region, outputs);
  await bucket.put(former).finally(() => bucket.close());
}
