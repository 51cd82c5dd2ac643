/**
 * The span in which a reader or writer may be used: from the call of the work until its promise settles. A use after that would see another
 * snapshot, or write outside the transaction, without anybody noticing.
 */
export class Lease {
  #ended = false;

  end(): void {
    this.#ended = true;
  }

  /** Throws where the span is over. */
  check(): void {
    if (this.#ended) throw new Error("a reader or writer of the store was used after its work had ended");
  }
}
