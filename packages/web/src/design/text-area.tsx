import { FieldError } from "react-aria-components/FieldError";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea as AriaTextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";
import { Optional } from "./field.tsx";
import type { TextBoxProps } from "./text-box.tsx";
import look from "./field.module.css";

export interface TextAreaProps extends Omit<TextBoxProps, "type" | "autoComplete"> {
  /** Lines shown at first; it grows with what is written. */
  readonly rows?: number;
  /** Legal text is written in Naskh. */
  readonly law?: boolean;
}

/** Several lines to write in. */
export function TextArea({ label, description, error, required, value, onChange, name, lang, dir = "auto", placeholder, maxLength, disabled, readOnly, autoFocus, rows = 4, law = false }: TextAreaProps) {
  return (
    <TextField className={look.field!} value={value} onChange={onChange} isInvalid={Boolean(error)} isRequired={required === true} isDisabled={disabled === true} isReadOnly={readOnly === true} validationBehavior="aria"
      {...(name !== undefined && { name })} {...(maxLength !== undefined && { maxLength })} {...(autoFocus === true && { autoFocus })}>
      <Label className={look.label}>{label}<Optional required={required} /></Label>
      <AriaTextArea className={`${look.box} ${look.area}${law ? " law" : ""}`} dir={dir} {...(lang !== undefined && { lang })} {...(placeholder !== undefined && { placeholder })} rows={rows} />
      {description && <Text slot="description" className={look.description}>{description}</Text>}
      <FieldError className={look.error!}>{error}</FieldError>
    </TextField>
  );
}
