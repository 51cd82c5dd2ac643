import type { ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { Text } from "react-aria-components/Text";
import { useWords } from "../words/words.tsx";
import { Optional, type FieldProps } from "./field.tsx";
import look from "./field.module.css";

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second line: what it means. */
  readonly note?: ReactNode;
  readonly disabled?: boolean;
}

export interface ChoiceProps extends FieldProps {
  /** The id of what is chosen; "" for nothing. An option with the id "" stands for "all", "none". */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  readonly placeholder?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** One of several, in a list that opens. Up to five that fit: rather <Radios>. */
export function Choice({ label, description, error, required, value, onChange, options, placeholder, disabled }: ChoiceProps) {
  const w = useWords("design");
  const known = options.some((option) => option.id === value);
  return (
    <Select className={look.field!} value={known ? keyOf(value) : null} onChange={(key) => onChange(key === null ? "" : idOf(String(key)))} isInvalid={Boolean(error)} isRequired={required === true} isDisabled={disabled === true}
      validationBehavior="aria" placeholder={placeholder ?? w("field.choose")}>
      <Label className={look.label}>{label}<Optional required={required} /></Label>
      <Button className={`${look.box} ${look.choice}`}><SelectValue>{({ selectedText, isPlaceholder, defaultChildren }) => (isPlaceholder ? defaultChildren : selectedText)}</SelectValue></Button>
      {description && <Text slot="description" className={look.description}>{description}</Text>}
      <FieldError className={look.error!}>{error}</FieldError>
      <Popover className={look.popover!}>
        <ListBox>
          {options.map((option) => (
            <ListBoxItem key={option.id} id={keyOf(option.id)} textValue={option.label} className={look.option!} isDisabled={option.disabled === true}>
              <span>{option.label}{option.note && <small className={look.description}> {option.note}</small>}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** React Aria takes no empty key. */
const keyOf = (id: string): string => `:${id}`;
const idOf = (key: string): string => key.slice(1);
