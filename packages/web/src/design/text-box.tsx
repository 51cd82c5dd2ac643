import { FieldError } from "react-aria-components/FieldError";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextField } from "react-aria-components/TextField";
import { Optional, type FieldProps } from "./field.tsx";
import look from "./field.module.css";

export interface TextBoxProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly name?: string | undefined;
  readonly type?: "text" | "email" | "url" | "search" | "password" | "tel";
  /** The language of what is typed, where it is not the reader's; sets the direction with it. */
  readonly lang?: string | undefined;
  readonly dir?: "ltr" | "rtl" | "auto";
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly readOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly autoComplete?: string | undefined;
}

/** One line to write in. */
export function TextBox({ label, description, error, required, value, onChange, name, type = "text", lang, dir = "auto", placeholder, maxLength, disabled, readOnly, autoFocus, autoComplete }: TextBoxProps) {
  return (
    <TextField className={look.field!} value={value} onChange={onChange} type={type} isInvalid={Boolean(error)} isRequired={required === true} isDisabled={disabled === true} isReadOnly={readOnly === true} validationBehavior="aria"
      {...(name !== undefined && { name })} {...(maxLength !== undefined && { maxLength })} {...(autoFocus === true && { autoFocus })} {...(autoComplete !== undefined && { autoComplete })}>
      <Label className={look.label}>{label}<Optional required={required} /></Label>
      <Input className={look.box!} dir={dir} {...(lang !== undefined && { lang })} {...(placeholder !== undefined && { placeholder })} />
      {description && <Text slot="description" className={look.description}>{description}</Text>}
      <FieldError className={look.error!}>{error}</FieldError>
    </TextField>
  );
}
