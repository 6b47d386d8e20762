import { deployStage } from './deploy-stage.ts';
import { readDeployArguments } from './read-arguments.ts';
import { runMain } from './say.ts';

await runMain(async () => {
  const args = readDeployArguments(process.argv.slice(2), process.env.AWS_ENDPOINT_URL);
  await deployStage(args);
});
