import { type ReactNode, useEffect, useRef, useState } from 'react';
import { ComboBox } from 'react-aria-components/ComboBox';
import { FieldError } from 'react-aria-components/FieldError';
import { Input } from 'react-aria-components/Input';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { FieldLabel } from '../kit/text-field.tsx';
import type { Chosen } from './chosen.ts';
import type { Found } from './found.ts';

export interface SearchBoxProps {
  readonly label: ReactNode;
  readonly value: Chosen | undefined;
  readonly onChange: (value: Chosen | undefined) => void;
  /** @returns what fits the text, best first */
  readonly find: (text: string) => Promise<readonly Found[]>;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
  readonly id?: string;
}

/** What is typed in, with the list of what was found below it. */
export function SearchBox(props: SearchBoxProps) {
  const { label, value, onChange, find, hint, error, isRequired = false, id } = props;
  const [text, setText] = useState(value?.name ?? '');
  const [isAsked, ask] = useState(false);
  const found = useFound(find, text === value?.name ? '' : text, isAsked);
  const name = value?.name;
  const isTyped = useRef(false);
  useEffect(() => {
    // What is taken away from outside goes from the field too; what is typed over stays as typed.
    if (name !== undefined || !isTyped.current) setText(name ?? '');
    isTyped.current = false;
  }, [name]);
  const type = (typed: string) => {
    isTyped.current = typed !== '';
    setText(typed);
    if (typed !== value?.name && value !== undefined) onChange(undefined);
  };
  const choose = (key: unknown) => {
    const one = found.items.find((item) => item.id === key);
    if (one === undefined) return;
    isTyped.current = false;
    setText(one.name);
    onChange({ id: one.id, name: one.name });
  };
  return (
    <ComboBox
      {...(id === undefined ? {} : { id })}
      className="field"
      items={found.items}
      inputValue={text}
      onInputChange={type}
      selectedKey={value?.id ?? null}
      onSelectionChange={choose}
      onFocus={() => ask(true)}
      menuTrigger="focus"
      allowsEmptyCollection
      allowsCustomValue
      isInvalid={error !== undefined}
      isRequired={isRequired}
      validationBehavior="aria"
    >
      <FieldLabel isRequired={isRequired}>{label}</FieldLabel>
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <Input
        className="input"
        placeholder="Gõ để tìm, có hoặc không có dấu"
        autoComplete="off"
        // What is chosen already is written over, not written behind.
        onFocus={(event) => event.currentTarget.select()}
      />
      <FieldError className="field-error">{error}</FieldError>
      <Popover className="found-list">
        <ListBox renderEmptyState={() => <div className="found">{found.words}</div>}>
          {({ id: key, name: words, note }: Found) => (
            <ListBoxItem key={key} id={key} textValue={words} className="found">
              {words}
              {note !== undefined && <span className="found-note">{note}</span>}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}

/** What was found for the text as it stands: slower answers to what was typed before are dropped. */
function useFound(find: SearchBoxProps['find'], text: string, isAsked: boolean) {
  const [items, setItems] = useState<readonly Found[]>([]);
  const [words, setWords] = useState('Đang tìm…');
  useEffect(() => {
    if (!isAsked) return;
    let isCurrent = true;
    setWords('Đang tìm…');
    const timer = setTimeout(() => {
      find(text)
        .then((found) => {
          if (!isCurrent) return;
          setItems(found);
          setWords(text === '' ? 'Gõ một phần tên để tìm' : 'Không tìm thấy tên nào như vậy');
        })
        .catch(() => {
          if (!isCurrent) return;
          setItems([]);
          setWords('Chưa tìm được: kiểm tra mạng rồi gõ lại');
        });
    }, 250);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, isAsked]);
  return { items, words };
}
