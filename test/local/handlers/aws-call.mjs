// biome-ignore-all lint/style/noProcessEnv: stands in for the SDK, which reads the environment.
const { env } = process;

/** An AWS call in JSON without the SDK, so that the fixture's functions need no bundling. */
export async function awsCall(endpoint, target, body) {
  const credential = `${env.AWS_ACCESS_KEY_ID}/20260101/${env.AWS_REGION}/x/aws4_request`;
  const response = await fetch(endpoint, {
    method: 'POST',
    headers: {
      authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=0`,
      'content-type': 'application/x-amz-json-1.0',
      'x-amz-date': '20260101T000000Z',
      'x-amz-target': target,
    },
    body: JSON.stringify(body),
  });
  return response.json();
}

export const dynamodb = (operation, body) =>
  awsCall(env.AWS_ENDPOINT_URL_DYNAMODB, `DynamoDB_20120810.${operation}`, body);

export const putEvents = (entries) =>
  awsCall(env.AWS_ENDPOINT_URL_EVENTBRIDGE, 'AWSEvents.PutEvents', { Entries: entries });

export const ledgerTable = env.LEDGER_TABLE;
export const busName = env.BUS_NAME;
