/** What every screen says, in one file: loaded before the first render. */
export { common } from "../en/common.ts";
export { design } from "../en/design.ts";
export { frame } from "../en/frame.ts";
export { record } from "../en/record.ts";
