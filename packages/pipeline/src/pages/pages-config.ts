import type { WebConfig } from '@giam-sat/web/hosting/web-config';
import type { Stage } from '../../../../infra/stages.ts';
import { outputOf } from '../stacks/output-of.ts';

/** Where a stage's pages answer, with the slash at its end; undefined before they were deployed once. */
export function pagesAddress(outputs: ReadonlyMap<string, string>): string | undefined {
  const url = outputs.get('PagesUrl');
  return url === undefined ? undefined : `${url}/`;
}

/** What the pages of a deployed stage are told beside themselves. @throws Stopped when it was not deployed */
export function pagesConfig(stage: Stage, outputs: ReadonlyMap<string, string>): WebConfig {
  if (stage.issuer !== undefined) {
    return { issuer: stage.issuer.url, clientId: stage.issuer.audience, api: '' };
  }
  const output = (name: string) => outputOf(outputs, name);
  const clientId = output('UserPoolClientId');
  const back = encodeURIComponent(`${output('PagesUrl')}/`);
  return {
    issuer: `https://cognito-idp.${stage.region}.amazonaws.com/${output('UserPoolId')}`,
    clientId,
    // One distribution leads to both, so the pages talk to the address they come from.
    api: '',
    logout: `${output('SignInUrl')}/logout?client_id=${clientId}&logout_uri=${back}`,
  };
}
