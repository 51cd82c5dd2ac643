import { SignatureError } from "./signature-error.ts";

/** What of a request can be signed. `query` is empty or begins with "?"; `header` takes a lower-case name and joins repeated fields with ", ". */
export interface RequestHead {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly header: (name: string) => string | undefined;
}

/** A member of Signature-Input: `value` is the inner list with its parameters exactly as it stands in the header, which is what is signed. */
export interface SignatureInput {
  readonly value: string;
  readonly components: readonly string[];
  /** Unix seconds. */
  readonly created: number;
  readonly expires: number;
  readonly nonce: string;
  readonly keyid: string;
}

/** What a request of this method must cover: its body too, where the method has one here. */
export function requireComponents(method: string): readonly string[] {
  return method === "POST" ? [...COMPONENTS, "content-digest"] : COMPONENTS;
}

/** The input that is to be signed, in canonical form (RFC 8941, section 4.1). */
export function formatSignatureInput(input: Omit<SignatureInput, "value">): SignatureInput {
  const list = input.components.map((component) => `"${component}"`).join(" ");
  const value = `(${list});created=${input.created};expires=${input.expires};nonce="${input.nonce}";keyid="${input.keyid}";alg="ed25519";tag="mithaq-peer"`;
  return { ...input, value };
}

/**
 * Reads a Signature-Input header of exactly one member in canonical form: plain component names, and the six parameters, each once, in any order. What a
 * general reader of structured fields also takes (several labels, parameters of components, odd spacing, types that change) is refused: one request,
 * one reading.
 *
 * Throws SignatureError `unsigned`, `malformed`.
 */
export function parseSignatureInput(header: string | undefined): { label: string; input: SignatureInput } {
  if (header === undefined) throw new SignatureError("unsigned", "there is no Signature-Input header");
  const match = header.length <= MAX_INPUT ? MEMBER.exec(header) : null;
  if (match === null) throw new SignatureError("malformed", "Signature-Input is not one member: a list of plain component names and parameters");
  const [, label = "", value = "", list = "", parameters = ""] = match;
  const read = readParameters(parameters);
  const input = {
    value,
    components: list.split(" ").map((quoted) => quoted.slice(1, -1)),
    created: integer(read, "created"),
    expires: integer(read, "expires"),
    nonce: text(read, "nonce", NONCE),
    keyid: text(read, "keyid", /^.+$/),
  };
  text(read, "alg", /^ed25519$/);
  text(read, "tag", /^mithaq-peer$/);
  if (read.size > 0) throw new SignatureError("malformed", `Signature-Input has the parameter ${[...read.keys()].join(", ")}, which this profile does not know`);
  return { label, input };
}

/** The signature base (RFC 9421, section 2.5). Throws SignatureError `components` where a covered field is missing. */
export function signatureBase(head: RequestHead, input: SignatureInput): string {
  const lines = input.components.map((component) => `"${component}": ${componentValue(head, component)}`);
  return [...lines, `"@signature-params": ${input.value}`].join("\n");
}

/** A party's or key's name as a header can carry it: ASCII as it is, anything else percent-encoded; two names never give the same text. */
export function asciiName(name: string): string {
  return encodeURI(name);
}

const COMPONENTS = ["@method", "@path", "@query", "mithaq-to"] as const;
const MAX_INPUT = 2_048;
const MEMBER = /^([a-z][a-z0-9_-]{0,31})=(\(("[a-z@-]+"(?: "[a-z@-]+")*)\)((?:;[a-z]+=(?:[0-9]+|"[\x20-\x21\x23-\x5b\x5d-\x7e]*"))+))$/;
const PARAMETER = /;([a-z]+)=([0-9]+|"[^"]*")/g;
const NONCE = /^[A-Za-z0-9+/=_-]{16,64}$/;
/** Unix seconds up to the year 2286: no longer number is a time. */
const SECONDS = /^[1-9][0-9]{0,9}$/;

function readParameters(parameters: string): Map<string, string> {
  const read = new Map<string, string>();
  for (const [, name = "", value = ""] of parameters.matchAll(PARAMETER)) {
    if (read.has(name)) throw new SignatureError("malformed", `Signature-Input has the parameter ${name} twice`);
    read.set(name, value);
  }
  return read;
}

function take(read: Map<string, string>, name: string): string {
  const value = read.get(name);
  if (value === undefined) throw new SignatureError("malformed", `Signature-Input lacks the parameter ${name}`);
  read.delete(name);
  return value;
}

function integer(read: Map<string, string>, name: string): number {
  const value = take(read, name);
  if (!SECONDS.test(value)) throw new SignatureError("malformed", `the parameter ${name} is not a time in unix seconds`);
  return Number(value);
}

function text(read: Map<string, string>, name: string, form: RegExp): string {
  const value = take(read, name);
  if (!value.startsWith('"') || !form.test(value.slice(1, -1))) throw new SignatureError("malformed", `the parameter ${name} is not what this profile asks for`);
  return value.slice(1, -1);
}

function componentValue(head: RequestHead, component: string): string {
  switch (component) {
    case "@method":
      return head.method;
    case "@path":
      return head.path;
    case "@query":
      return head.query === "" ? "?" : head.query;
    default: {
      const value = head.header(component)?.trim();
      if (value === undefined) throw new SignatureError("components", `the covered header ${component} is missing`);
      return value;
    }
  }
}
