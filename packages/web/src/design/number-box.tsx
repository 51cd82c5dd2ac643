import { Button } from "react-aria-components/Button";
import { FieldError } from "react-aria-components/FieldError";
import { Group } from "react-aria-components/Group";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { NumberField } from "react-aria-components/NumberField";
import { Text } from "react-aria-components/Text";
import type { ReactNode } from "react";
import { Optional, type FieldProps } from "./field.tsx";
import look from "./field.module.css";

export interface NumberBoxProps extends FieldProps {
  /** null: nothing is written yet. */
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly decimals?: number | undefined;
  /** After the box, in words. */
  readonly unit?: ReactNode;
  readonly disabled?: boolean | undefined;
}

/** A number, in any of the digits that its reader types. For exact decimals of the record (money) use a <TextBox> and keep the text. */
export function NumberBox({ label, description, error, required, value, onChange, min, max, step, decimals = 0, unit, disabled }: NumberBoxProps) {
  return (
    <NumberField className={look.field!} value={value ?? Number.NaN} onChange={(to) => onChange(Number.isNaN(to) ? null : to)} isInvalid={Boolean(error)} isRequired={required === true} isDisabled={disabled === true}
      validationBehavior="aria" formatOptions={{ maximumFractionDigits: decimals }} {...(min !== undefined && { minValue: min })} {...(max !== undefined && { maxValue: max })} {...(step !== undefined && { step })}>
      <Label className={look.label}>{label}<Optional required={required} /></Label>
      <Group className={look.number!}>
        <Input className={look.box!} />
        <Button slot="decrement" className={look.step!}>−</Button>
        <Button slot="increment" className={look.step!}>+</Button>
        {unit && <span className={look.unit}>{unit}</span>}
      </Group>
      {description && <Text slot="description" className={look.description}>{description}</Text>}
      <FieldError className={look.error!}>{error}</FieldError>
    </NumberField>
  );
}
