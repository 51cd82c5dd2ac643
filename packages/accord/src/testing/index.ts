/** What tests above this package build worlds with. Never part of the product. */
export { Choices } from "./random.ts";
export { toyCryptography, toySigner } from "./toy-cryptography.ts";
