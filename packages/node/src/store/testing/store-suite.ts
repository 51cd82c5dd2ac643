import { describe, test } from "vitest";
import { dumpContract, dumpsAcrossKinds } from "./dump-contract.ts";
import { logContract } from "./log-contract.ts";
import { modelContract } from "./model-contract.ts";
import { rowContract } from "./row-contract.ts";
import { searchContract } from "./search-contract.ts";
import { sharingContract } from "./sharing-contract.ts";
import { type OpenedStore, STORE_KINDS, type StoreKind } from "./store-kinds.ts";
import { transactionContract } from "./transaction-contract.ts";

// oxlint-disable vitest/valid-title, vitest/expect-expect, vitest/no-conditional-tests, vitest/no-disabled-tests -- the tests are given from elsewhere

/** Declares a test that gets a new, empty store. */
export type StoreTest = (name: string, body: (opened: OpenedStore) => Promise<void>) => void;

/** The whole contract of `Store`, for every implementation that this machine can run. */
export function describeStores(): void {
  for (const kind of STORE_KINDS) describeStore(kind);
  dumpsAcrossKinds();
}

function describeStore(kind: StoreKind): void {
  describe(kind.name, () => {
    if (kind.available !== true) {
      test.skip(`skipped: ${kind.available}`, () => undefined);
      return;
    }
    const withStore: StoreTest = (name, body) =>
      test(name, async () => {
        const opened = await kind.open();
        try {
          await body(opened);
        } finally {
          await opened.dispose();
        }
      });
    logContract(withStore);
    rowContract(withStore);
    searchContract(withStore);
    transactionContract(withStore);
    sharingContract(withStore);
    dumpContract(withStore);
    modelContract(kind);
  });
}
