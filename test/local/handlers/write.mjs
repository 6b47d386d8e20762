import { dynamodb, ledgerTable } from './aws-call.mjs';

/** POST /records/{id} inserts a record; other paths misbehave or answer with the event. */
export async function handler(event) {
  const path = event.rawPath;
  if (path === '/throw') throw new Error('on purpose');
  if (path === '/die') process.exit(3);
  if (path === '/sleep') await new Promise((resolve) => setTimeout(resolve, 60_000));
  if (!path.startsWith('/records/')) return { statusCode: 200, body: JSON.stringify(event) };
  return { statusCode: await insert(path.slice('/records/'.length)), body: '{}' };
}

async function insert(id) {
  const Statement = `INSERT INTO "${ledgerTable}" VALUE {'record': ?, 'version': ?}`;
  const Parameters = [{ S: id }, { N: '1' }];
  for (let attempt = 0; ; attempt += 1) {
    // An answer that got lost and a conflict are both tried again, as the SDK and callers do.
    const answer = await dynamodb('ExecuteTransaction', {
      TransactStatements: [{ Statement, Parameters }],
    }).catch((error) => ({ __type: String(error) }));
    if (answer.__type === undefined) return 201;
    if (answer.CancellationReasons?.[0]?.Code === 'DuplicateItem') return 200;
    if (attempt > 10) throw new Error(JSON.stringify(answer));
  }
}
