import { describeStores } from "./testing/store-suite.ts";

describeStores();
