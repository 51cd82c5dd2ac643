import type { Cut } from "@mithaq/accord";
import type { JsonValue } from "@mithaq/ledger";
import type { StoreReader, StoreWriter } from "../store/store.ts";
import type { Fault } from "./keeper.ts";

/**
 * What this node may do with its own log. In *recovery* it signs nothing; with *resume* outstanding its only act is `log.resume` under the root hand
 * (record.md section 6).
 */
export type Standing =
  | { readonly mode: "normal" }
  | {
      readonly mode: "recovery";
      readonly why: string;
      /** Peers that have given all they hold of the own log since the recovery began. */
      readonly answered: readonly string[];
      /** Whether one of them holds back its own head: it is in recovery itself, and acts may be lost for good. */
      readonly lost: boolean;
    }
  | { readonly mode: "resume"; readonly why: string };

/** A signed prefix of a log, as far as it matters here: the newest wholly judged one, and those beyond it. */
export interface Head {
  readonly size: number;
  /** Lower-case hex. */
  readonly root: string;
  /** The signed note. */
  readonly note: string;
}

/** A note that covers `size` acts: cosigned here, cosigned by a peer, or a bridge from one log key to the next. */
export interface KeptNote {
  readonly size: number;
  readonly note: string;
}

/** What the node itself still has to append, or could not yet: the objects to look at, and why it waits. */
export interface Due {
  readonly objects: readonly string[];
  readonly waits: "mode" | "view" | "receipt";
}

/** The keeper's private tables of values (national plane): name → shape of its values. */
interface Tables {
  standing: Standing | readonly Cut[];
  head: readonly Head[];
  cosigned: KeptNote;
  countersigned: KeptNote;
  bridge: readonly KeptNote[];
  fault: Fault;
  due: Due;
  /** Payloads that valid acts of other parties name and that were not yet seen here: digest → the log that named it. */
  wanted: string;
  /** Payloads whose erasure stands in a log and is not yet carried out: digest → the erasing act. */
  erase: string;
  /** Seen sizes of the own log that no party could show acts for. */
  unproven: number;
}
export type Table = keyof Tables;

export async function getValue<T extends Table>(reader: StoreReader, table: T, key: string): Promise<Tables[T] | undefined> {
  return (await reader.value(named(table), key)) as unknown as Tables[T] | undefined;
}

export async function getValues<T extends Table>(reader: StoreReader, table: T): Promise<Map<string, Tables[T]>> {
  return (await reader.values(named(table))) as unknown as Map<string, Tables[T]>;
}

/** null deletes. */
export async function putValue<T extends Table>(writer: StoreWriter, table: T, key: string, value: Tables[T] | null): Promise<void> {
  await writer.putValue(named(table), key, value as unknown as JsonValue | null);
}

export async function standingOf(reader: StoreReader): Promise<Standing> {
  return ((await getValue(reader, "standing", "mode")) as Standing | undefined) ?? { mode: "normal" };
}

export async function cutsOf(reader: StoreReader): Promise<readonly Cut[]> {
  return ((await getValue(reader, "standing", "cuts")) as readonly Cut[] | undefined) ?? [];
}

function named(table: Table): string {
  return `keeper.${table}`;
}
