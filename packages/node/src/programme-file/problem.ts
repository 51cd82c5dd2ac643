/** One thing that is wrong in a programme's files: in which file, where in it, and what belongs there. */
export interface Problem {
  readonly file: string;
  /** Members and places in lists: `commitments.3.title.ckb`; empty: the file as a whole. */
  readonly path: string;
  readonly expected: string;
}

export function formatProblem({ file, path, expected }: Problem): string {
  return `${file}${path === "" ? "" : `: ${path}`}: expected ${expected}`;
}
