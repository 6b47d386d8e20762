import type { SessionView } from '@giam-sat/contract/http/session-view';
import { isCleanable } from '@giam-sat/domain/evidence/evidence-types';
import { useState } from 'react';
import { call } from '../../api/call.ts';
import { writeDay } from '../../format/day.ts';
import { writeNumber } from '../../format/number.ts';
import { Failed } from '../../kit/answered.tsx';
import { Button } from '../../kit/button.tsx';
import { Card } from '../../kit/card.tsx';
import { Badge, Empty } from '../../kit/notice.tsx';
import { useAccount } from '../../sign-in/use-sign-in.ts';
import { useOpenStep } from '../steps/open-step.tsx';
import { evidenceForms } from '../steps/session-forms.ts';
import { type OfferedStep, StepBar } from '../steps/step-bar.tsx';
import { AddEvidence } from './add-evidence.tsx';

type Evidence = SessionView['evidence'][number];

/** The files kept with a session. */
export function EvidencePart({ session }: { readonly session: SessionView }) {
  const roles = useAccount()?.roles ?? [];
  const { open, setOpen } = useOpenStep();
  const mayAdd = roles.includes('recorder') && session.state !== 'closed';
  const isAdding = open === 'evidence';
  return (
    <Card title="Tệp chứng cứ">
      {session.evidence.length === 0 && <Empty>Chưa có tệp nào.</Empty>}
      <ul className="rows">
        {session.evidence.map((one) => (
          <EvidenceRow key={one.id} one={one} isSigner={roles.includes('signer')} />
        ))}
      </ul>
      {mayAdd && !isAdding && (
        <div className="buttons">
          <Button onPress={() => setOpen('evidence')}>Thêm tệp</Button>
        </div>
      )}
      {isAdding && <AddEvidence session={session} onDone={() => setOpen(undefined)} />}
    </Card>
  );
}

function EvidenceRow({ one, isSigner }: { readonly one: Evidence; readonly isSigner: boolean }) {
  const [failed, fail] = useState<Error>();
  const { id, title, size, state, announcedOn, published } = one;
  const open = async () => {
    const { body } = await call<{ readonly download: { readonly url: string } | null }>(
      `/evidence/${id}`,
    );
    if (body.download !== null) location.assign(body.download.url);
  };
  return (
    <li>
      <p className="row-head">
        <strong>{title}</strong>
        {state === 'announced' && <Badge tone="warn">Chưa gửi xong</Badge>}
        {published !== undefined && <Badge tone="good">Đã công bố {writeDay(published.on)}</Badge>}
      </p>
      <p className="soft">
        {writeNumber(Math.ceil(size / 1024))} KB, ghi {writeDay(announcedOn)}
      </p>
      {failed !== undefined && <Failed error={failed} />}
      {state === 'stored' && (
        <div className="buttons">
          <Button
            label={`Mở tệp ${title}`}
            onPress={() => {
              fail(undefined);
              open().catch((error: unknown) =>
                fail(error instanceof Error ? error : new Error(String(error))),
              );
            }}
          >
            Mở tệp
          </Button>
        </div>
      )}
      {isSigner && state === 'stored' && (
        <StepBar about={id} steps={stepsOf(one)} name={title} isBeside />
      )}
    </li>
  );
}

/** Only of pictures a copy without hidden data can be made. */
function stepsOf({ id, type, published }: Evidence): OfferedStep[] {
  if (published === undefined) {
    if (!isCleanable(type)) return [];
    const path = `/evidence/${id}/publish`;
    return [{ key: path, title: 'Công bố tệp', path, form: evidenceForms.publish }];
  }
  const path = `/evidence/${id}/withdraw-publication`;
  return [{ key: path, title: 'Rút công bố', path, form: evidenceForms['withdraw-publication'] }];
}
