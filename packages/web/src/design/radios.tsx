import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Radio, RadioGroup } from "react-aria-components/RadioGroup";
import { Text } from "react-aria-components/Text";
import type { Option } from "./choice.tsx";
import { Optional, type FieldProps } from "./field.tsx";
import look from "./field.module.css";

export interface RadiosProps extends FieldProps {
  /** The id of what is chosen; "" for nothing yet. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  readonly way?: "row" | "column";
  readonly disabled?: boolean | undefined;
}

/** One of a few, all in sight. Where nothing is chosen yet, React Aria is told so by null: of a group with a value that none of its radios has, no radio is a stop of Tab. */
export function Radios({ label, description, error, required, value, onChange, options, way = "column", disabled }: RadiosProps) {
  const known = options.some((option) => option.id === value);
  return (
    <RadioGroup className={look.field!} value={known ? value : null} onChange={onChange} isInvalid={Boolean(error)} isRequired={required === true} isDisabled={disabled === true} validationBehavior="aria">
      <Label className={look.label}>{label}<Optional required={required} /></Label>
      <div className={look.radios} data-way={way}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={look.check!} isDisabled={option.disabled === true}>
            <span className={look.mark} data-round="" aria-hidden="true"><span className={look.dot} /></span>
            <span>{option.label}{option.note && <><br /><small className={look.description}>{option.note}</small></>}</span>
          </Radio>
        ))}
      </div>
      {description && <Text slot="description" className={look.description}>{description}</Text>}
      <FieldError className={look.error!}>{error}</FieldError>
    </RadioGroup>
  );
}
