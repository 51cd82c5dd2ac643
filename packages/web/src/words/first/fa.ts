/** What every screen says, in one file: loaded before the first render. */
export { common } from "../fa/common.ts";
export { design } from "../fa/design.ts";
export { frame } from "../fa/frame.ts";
export { record } from "../fa/record.ts";
