/** Buttons that do, and links that look like them. Where no router stands (the public site), import `plain-button.tsx` alone. */
export { LinkButton } from "./link-button.tsx";
export { Button, type ButtonKind, type ButtonProps } from "./plain-button.tsx";
