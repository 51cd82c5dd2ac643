/** What every screen says, in one file: loaded before the first render. */
export { common } from "../ar/common.ts";
export { design } from "../ar/design.ts";
export { frame } from "../ar/frame.ts";
export { record } from "../ar/record.ts";
