import type { CalendarView } from '@giam-sat/contract/http/rules-view';
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useToday } from '../api/stage-clock.ts';
import { useAnswer } from '../api/use-answer.ts';
import { writeDay } from '../format/day.ts';
import { dayOffKinds, weekdays } from '../glossary/registers.ts';
import { Answered } from '../kit/answered.tsx';
import { Button } from '../kit/button.tsx';
import { Card } from '../kit/card.tsx';
import { Empty, Notice } from '../kit/notice.tsx';
import { SelectField } from '../kit/select-field.tsx';
import { pageList } from '../shell/page-list.ts';
import { useAccount } from '../sign-in/use-sign-in.ts';
import { DayOffForm } from './day-off-form.tsx';
import { RegisterFrame, Verified } from './register-frame.tsx';

const FIRST_YEAR = 2021;

/** Days off and days worked instead, year by year, each with its source. */
export function CalendarPage() {
  const [, navigate] = useLocation();
  const thisYear = Number(useToday().slice(0, 4));
  const year = new URLSearchParams(useSearch()).get('year') ?? String(thisYear);
  const answer = useAnswer<CalendarView>(`/registers/calendar?year=${encodeURIComponent(year)}`);
  const [isOpen, open] = useState(false);
  const [wasLeft, leave] = useState(false);
  const [made, tell] = useState<string>();
  const mayChange = useAccount()?.roles.includes('registrar') === true;
  const years = Array.from({ length: thisYear + 2 - FIRST_YEAR }, (_, at) => FIRST_YEAR + at);
  const options = Object.fromEntries(years.map((one) => [`y${one}`, `Năm ${one}`]));
  return (
    <RegisterFrame {...pageList.calendar}>
      <SelectField
        label="Năm"
        value={`y${year}`}
        options={options}
        onChange={(one) => navigate(`/registers/calendar?year=${one.slice(1)}`)}
      />
      {made !== undefined && (
        <Notice tone="good" isLive takesFocus title={`Đã ghi vào lịch: ${made}`}>
          <p>
            Các thời hạn đang chạy được tính lại khi quét hằng ngày, hoặc khi hồ sơ có thao tác.
          </p>
        </Notice>
      )}
      {mayChange && !isOpen && (
        <div className="buttons">
          <Button
            look="main"
            takesFocus={wasLeft}
            onPress={() => {
              open(true);
              tell(undefined);
            }}
          >
            Thêm ngày nghỉ, ngày làm bù
          </Button>
        </div>
      )}
      {isOpen && (
        <DayOffForm
          onCancel={() => {
            open(false);
            leave(true);
          }}
          onMade={(words) => {
            open(false);
            leave(false);
            tell(words);
            void answer.mutate();
          }}
        />
      )}
      <Answered answer={answer}>{(calendar) => <YearOf calendar={calendar} />}</Answered>
    </RegisterFrame>
  );
}

function weekdayOf(day: string): string {
  return weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

function YearOf({ calendar }: { readonly calendar: CalendarView }) {
  const { isSet, off, worked, id, announcedOn, year } = calendar;
  if (!isSet) return <Empty>Năm {year} chưa có lịch: chỉ biết ngày nghỉ hằng tuần.</Empty>;
  return (
    <>
      <p>
        Phiên bản {id}
        {announcedOn === null ? '' : `, công bố ngày ${writeDay(announcedOn)}`}
      </p>
      <Card title={`Ngày nghỉ năm ${year}`}>
        <Days days={off.map((one) => ({ ...one, words: dayOffKinds[one.kind] }))} />
      </Card>
      <Card title={`Ngày làm bù năm ${year}`}>
        {worked.length === 0 ? (
          <p>Không có.</p>
        ) : (
          <Days days={worked.map((one) => ({ ...one, words: 'Làm bù' }))} />
        )}
      </Card>
    </>
  );
}

interface DaysProps {
  readonly days: readonly (CalendarView['worked'][number] & { readonly words: string })[];
}

function Days({ days }: DaysProps) {
  return (
    <ul className="entries">
      {days.map(({ day, words, reason, basis, verified, document, for: instead }) => (
        <li key={day}>
          <span>
            <strong>{writeDay(day)}</strong> ({weekdayOf(day)}): {reason}
          </span>
          <span className="field-hint">
            {words}
            {instead === undefined ? '' : ` cho ngày ${writeDay(instead)}`}. Căn cứ: {basis}
            {document === undefined
              ? ''
              : `; văn bản số ${document.number}, ngày ${writeDay(document.day)}`}
          </span>
          <Verified isVerified={verified} />
        </li>
      ))}
    </ul>
  );
}
