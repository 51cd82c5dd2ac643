import look from "./invitations.module.css";

/** A passkey's fingerprint in its groups, four in a line, to be read out and compared; always from left to right. */
export function Fingerprint({ of, label }: { readonly of: string; readonly label: string }) {
  return <p className={look.fingerprint} dir="ltr" lang="en" role="group" aria-label={label}>{of.split(" ").map((group, at) => <code key={at}>{group}</code>)}</p>;
}
