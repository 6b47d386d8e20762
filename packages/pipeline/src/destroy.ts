import { destroyStage } from './destroy-stage.ts';
import { readDestroyArguments } from './read-arguments.ts';
import { runMain } from './say.ts';

await runMain(() => destroyStage(readDestroyArguments(process.argv.slice(2)).stage));
