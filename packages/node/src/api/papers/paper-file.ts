import type { OpenedNode } from "../../node/opened-node.ts";
import type { PaperAsked } from "../../papers/make-paper.ts";

type Asked = { readonly [member in keyof PaperAsked]: PaperAsked[member] | undefined } & Pick<PaperAsked, "name" | "language" | "calendar" | "digits">;

/** The paper as a file to be saved. The setter of type is loaded when the first is asked for: most nodes' days begin without one. */
export async function paperFile(node: OpenedNode, asked: Asked): Promise<File> {
  const { makePaper } = await import("../../papers/make-paper.ts");
  const given = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined)) as unknown as PaperAsked;
  const bytes = await makePaper(node, given);
  return new File([Uint8Array.from(bytes)], `${asked.name}-${asked.language}.pdf`, { type: "application/pdf" });
}
