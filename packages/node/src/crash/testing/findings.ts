/** What a check found wrong. */
export class Findings {
  readonly found: string[] = [];

  add(finding: string): void {
    this.found.push(finding);
  }

  /** An error of the work is a finding. */
  async about(subject: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.add(`${subject}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
}
