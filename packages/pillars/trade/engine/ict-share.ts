import { fixedUnits, realOfUnits } from "./decimal.ts";
import { figureFrom, type Basis, type Figure } from "./figure.ts";
import type { GoodsList, Row, ServicesList } from "./input.ts";
import { isServices, sourcesOfRows, sumOf, type RowFlow } from "./rows.ts";

/** A sum and its share in the flow's total; the share is null where the total is 0 or unknown. */
export interface IctPart {
  readonly value: Figure;
  readonly share: Figure | null;
}

export interface IctShare {
  readonly flow: string;
  readonly kind: "goods" | "services";
  /** The list by which this was computed. `official` false: a reconstruction. */
  readonly list: { readonly name: string; readonly version: string; readonly sha256: string; readonly official: boolean };
  readonly total: Figure;
  readonly totalFrom: RowFlow["totalFrom"];
  /** How much of the total the detailed rows hold; below 1 the share is of what is detailed, and too low. Null where the total is 0. */
  readonly detailed: string | null;
  /** Goods: codes that are surely ICT. Services: the headline item (SI), or its parts where the file has only these. */
  readonly core: IctPart;
  /** Goods: with the codes that are to be checked. Services: with the variants (licences for software). */
  readonly wide: IctPart;
  readonly groups: readonly { readonly group: string; readonly name: string; readonly core: string; readonly check: string }[];
}

export interface NoIctShare {
  readonly flow: string;
  readonly reason: "no-list" | "classification-not-in-list" | "no-six-digit-codes" | "no-ict-item";
}

/** Which Harmonized System each of UN Comtrade's and WITS's short names is: H0 1992 … H6 2022. */
const REVISIONS: Readonly<Record<string, string>> = { H0: "HS1992", H1: "HS1996", H2: "HS2002", H3: "HS2007", H4: "HS2012", H5: "HS2017", H6: "HS2022" };

/** The ICT share of a flow, or why there is none. A classification that the list does not cover (SITC, an older HS, "HS as reported") is said, never guessed. */
export function ictShareOf(flow: RowFlow, goods: GoodsList | null, services: ServicesList | null): IctShare | NoIctShare {
  if (isServices(flow.system)) return services === null ? { flow: flow.id, reason: "no-list" } : serviceShare(flow, services);
  return goods === null ? { flow: flow.id, reason: "no-list" } : goodsShare(flow, goods);
}

function goodsShare(flow: RowFlow, list: GoodsList): IctShare | NoIctShare {
  const revision = REVISIONS[flow.system] ?? flow.system;
  const codes = new Map(list.entries.filter((entry) => entry.in.includes(revision)).map((entry) => [entry.code, entry]));
  if (codes.size === 0) return { flow: flow.id, reason: "classification-not-in-list" };
  const detail = flow.detail.filter((row) => row.code.length === 6);
  if (detail.length === 0) return { flow: flow.id, reason: "no-six-digit-codes" };
  const of = (confidence: "core" | "check", group?: string) => detail.filter((row) => codes.get(row.code)?.confidence === confidence && (group === undefined || codes.get(row.code)?.group === group));
  const names = new Map(list.entries.map((entry) => [entry.group, entry.groupName]));
  return {
    ...headOf(flow, "goods", list, list.official, detail),
    core: part(flow, of("core")),
    wide: part(flow, [...of("core"), ...of("check")]),
    groups: [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([group, name]) => ({ group, name, core: fixedUnits(sumOf(of("core", group))), check: fixedUnits(sumOf(of("check", group))) })),
  };
}

function serviceShare(flow: RowFlow, list: ServicesList): IctShare | NoIctShare {
  const rowsOf = (role: "headline" | "part" | "variant") => flow.rows.filter((row) => list.entries.some((entry) => entry.code === row.code && entry.role === role));
  // The headline item contains its parts: never both.
  const headline = rowsOf("headline");
  const core = headline.length > 0 ? headline : rowsOf("part");
  if (core.length === 0) return { flow: flow.id, reason: "no-ict-item" };
  return {
    ...headOf(flow, "services", list, true, flow.detail),
    core: part(flow, core),
    wide: part(flow, [...core, ...rowsOf("variant")]),
    groups: list.entries.flatMap((entry) => {
      const rows = flow.rows.filter((row) => row.code === entry.code);
      return rows.length === 0 ? [] : [{ group: entry.code, name: entry.name, core: entry.role === "variant" ? "0.000000" : fixedUnits(sumOf(rows)), check: entry.role === "variant" ? fixedUnits(sumOf(rows)) : "0.000000" }];
    }),
  };
}

function headOf(flow: RowFlow, kind: IctShare["kind"], list: GoodsList | ServicesList, official: boolean, detail: readonly Row[]): Pick<IctShare, "flow" | "kind" | "list" | "total" | "totalFrom" | "detailed"> {
  const { total } = flow;
  return {
    flow: flow.id,
    kind,
    list: { name: list.name, version: list.version, sha256: list.sha256, official },
    total: figureFrom(total.real, "USD million", [total], flow.id),
    totalFrom: flow.totalFrom,
    detailed: total.real === 0 ? null : figureFrom(realOfUnits(sumOf(detail)) / total.real, "ratio", [total], flow.id).value,
  };
}

function part(flow: RowFlow, rows: readonly Row[]): IctPart {
  const basis: Basis = flow.total.basis;
  const own = { basis, sources: sourcesOfRows(rows), kinds: [] };
  const sum = realOfUnits(sumOf(rows));
  // Only a file's own total row is a total of services: the items that a file happens to hold do not make one.
  const known = flow.total.real > 0 && (flow.totalFrom === "total-row" || !isServices(flow.system));
  return { value: figureFrom(sum, "USD million", [own], flow.id), share: known ? figureFrom(sum / flow.total.real, "ratio", [own, flow.total], flow.id) : null };
}
