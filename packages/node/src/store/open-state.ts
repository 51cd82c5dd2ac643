/** Whether a store still serves. Closing it again waits for the same close. */
export class OpenState {
  #closing: Promise<void> | undefined;

  /** Throws where the store is closed, or closing. */
  check(): void {
    if (this.#closing !== undefined) throw new Error("the store is closed");
  }

  /** Refuses what comes from now on and runs `finish`, which waits for what still runs. */
  close(finish: () => Promise<void>): Promise<void> {
    return (this.#closing ??= finish());
  }
}
